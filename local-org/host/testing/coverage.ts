import { basename } from 'node:path';
import type { CompiledUnit } from '../../contract/program.ts';
import { isTestClass } from './discover.ts';
import { textTable } from './text-table.ts';

/** Hits per executable line of every file, by its path below the project's root. */
export type CoverageByFile = ReadonlyMap<string, FileCoverage>;
export interface FileCoverage {
  readonly lines: readonly number[];
  /** One byte per entry of `lines`; not zero = run. */
  readonly hits: Uint8Array;
}

/** Coverage of the units of a program, test classes left out. A unit that never came to life has no hits. */
export function coverageOf(units: readonly CompiledUnit[], hits: ReadonlyMap<string, Uint8Array>): CoverageByFile {
  const covered = units.filter((unit) => !unit.classes[0] || !isTestClass(unit.classes[0]));
  return new Map(covered.map(({ file, lines }) => [file, { lines, hits: hits.get(file) ?? new Uint8Array(lines.length) }]));
}

/** Coverage of the same program in several orgs: a line that ran in one of them ran. */
export function mergeCoverage(parts: readonly CoverageByFile[]): CoverageByFile {
  const merged = new Map<string, FileCoverage>();
  for (const [file, { lines, hits }] of parts.flatMap((part) => [...part])) {
    const known = merged.get(file)?.hits;
    merged.set(file, { lines, hits: known ? hits.map((hit, line) => hit | known[line]!) : hits });
  }
  return merged;
}

/** Per class or trigger the share of its executable lines that ran, and which did not; the least covered first. */
export function coverageTable(coverage: CoverageByFile): string {
  const rows = [...coverage]
    .filter(([, { lines }]) => lines.length > 0)
    .map(([file, covered]) => ({ name: basename(file), percent: percentOf([covered]), covered }))
    .sort((a, b) => a.percent - b.percent || (a.name < b.name ? -1 : 1))
    .map(({ name, percent, covered: { lines, hits } }) => [`${percent} %`, lines.length, name, missedLines(lines, hits)]);
  return `Coverage by class\n${textTable(['Lines', 'Of', 'Class', 'Not run'], rows)}\n`;
}

/** `3-5, 9`, neighbours among the executable lines together. */
function missedLines(lines: readonly number[], hits: Uint8Array): string {
  const order = [...lines.keys()].sort((a, b) => lines[a]! - lines[b]!);
  const ranges: [number, number][] = [];
  let open = false;
  for (const at of order) {
    if (hits[at]) open = false;
    else if (open) ranges.at(-1)![1] = lines[at]!;
    else {
      ranges.push([lines[at]!, lines[at]!]);
      open = true;
    }
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** Share of executable lines that ran, in percent, rounded down; 100 when there are none. */
export function coveredPercent(coverage: CoverageByFile): number {
  return percentOf([...coverage.values()]);
}

function percentOf(files: readonly FileCoverage[]): number {
  const { valid, hit } = lineCounts(files);
  return valid ? Math.floor((100 * hit) / valid) : 100;
}

/** Executable lines of all files, and how many of them ran. */
export function lineCounts(files: readonly FileCoverage[]): { readonly valid: number; readonly hit: number } {
  const sum = (count: (file: FileCoverage) => number): number => files.reduce((total, file) => total + count(file), 0);
  return { valid: sum(({ lines }) => lines.length), hit: sum(({ hits }) => hits.filter((hit) => hit > 0).length) };
}
