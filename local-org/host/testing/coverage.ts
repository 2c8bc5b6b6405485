import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { CoverageMapData } from 'istanbul-lib-coverage';
import type { CompiledUnit } from '../../contract/program.ts';
import { isTestClass } from './discover.ts';

const require = createRequire(import.meta.url);

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

/** Writes a Cobertura report of a run to `file`. Paths in it are relative to `root`. */
export function writeCobertura(coverage: CoverageByFile, file: string, root: string): void {
  const { createCoverageMap } = require('istanbul-lib-coverage') as typeof import('istanbul-lib-coverage');
  const { createContext } = require('istanbul-lib-report') as typeof import('istanbul-lib-report');
  const reports = require('istanbul-reports') as typeof import('istanbul-reports');
  const context = createContext({ dir: dirname(file), coverageMap: createCoverageMap(toIstanbul(coverage, root)) });
  const options = { file: basename(file), projectRoot: root };
  (reports.create('cobertura', options) as unknown as { execute(c: typeof context): void }).execute(context);
}

/** Share of executable lines that ran, in percent, rounded down; 100 when there are none. */
export function coveredPercent(coverage: CoverageByFile): number {
  let lines = 0;
  let hit = 0;
  for (const file of coverage.values()) {
    lines += file.lines.length;
    hit += file.hits.reduce((sum, h) => sum + (h ? 1 : 0), 0);
  }
  return lines ? Math.floor((100 * hit) / lines) : 100;
}

function toIstanbul(coverage: CoverageByFile, root: string): CoverageMapData {
  const data: CoverageMapData = {};
  for (const [file, { lines, hits }] of coverage) {
    const path = join(root, file);
    const statements = lines.map((line) => ({ start: { line, column: 0 }, end: { line, column: 0 } }));
    data[path] = {
      path,
      statementMap: Object.fromEntries(statements.entries()),
      s: Object.fromEntries([...hits].map((hit, i) => [i, hit])),
      fnMap: {},
      f: {},
      branchMap: {},
      b: {}
    };
  }
  return data;
}
