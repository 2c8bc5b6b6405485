import { basename, dirname } from 'node:path';
import { lineCounts, type CoverageByFile, type FileCoverage } from './coverage.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/**
 * A Cobertura report (coverage-04.dtd): a package for each folder, a class for each file, paths below `root`. Methods, branches and complexity are not
 * counted.
 * @param at when the tests began: clock time (ms)
 */
export function coberturaXml(coverage: CoverageByFile, root: string, at: number): string {
  const folders = new Map<string, [string, FileCoverage][]>();
  for (const [file, covered] of coverage) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), [file, covered]]);
  const { valid, hit } = lineCounts([...coverage.values()]);
  const totals = `${rates([...coverage.values()])} lines-covered="${hit}" lines-valid="${valid}" branches-covered="0" branches-valid="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage ${totals} version="local-org" timestamp="${at}">
  <sources>
    <source>${xmlText(root)}</source>
  </sources>
  <packages>
${[...folders].map(([folder, files]) => packageXml(folder, files)).join('')}  </packages>
</coverage>
`;
}

function packageXml(folder: string, files: readonly (readonly [string, FileCoverage])[]): string {
  const classes = files.map(([file, covered]) => classXml(file, covered)).join('');
  const head = `<package name="${xmlAttribute(folder)}" ${rates(files.map(([, covered]) => covered))}>`;
  return `    ${head}\n      <classes>\n${classes}      </classes>\n    </package>\n`;
}

function classXml(file: string, { lines, hits }: FileCoverage): string {
  const name = basename(file).replace(/\.\w+$/, '');
  const order = [...lines.keys()].sort((a, b) => lines[a]! - lines[b]!);
  const line = (at: number) => `            <line number="${lines[at]}" hits="${hits[at] ? 1 : 0}"/>\n`;
  const head = `<class name="${xmlAttribute(name)}" filename="${xmlAttribute(file)}" ${rates([{ lines, hits }])}>`;
  return `        ${head}\n          <methods/>\n          <lines>\n${order.map(line).join('')}          </lines>\n        </class>\n`;
}

/** Where there is nothing to run, everything ran. */
function rates(files: readonly FileCoverage[]): string {
  const { valid, hit } = lineCounts(files);
  return `line-rate="${valid ? +(hit / valid).toFixed(4) : 1}" branch-rate="1" complexity="0"`;
}
