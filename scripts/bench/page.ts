import type { BenchResult, Figure } from './figure.ts';

const heading = (title: string) => `## ${title}`;

/** The page of figures with the sections of `results` put in place of those with the same title; the other sections stay. */
export function withResults(page: string, results: readonly (BenchResult & { readonly file: string })[], machine: string): string {
  const [intro, ...sections] = page.split(/^(?=## )/m);
  const byTitle = new Map(sections.map((section) => [section.slice(0, section.indexOf('\n')), section.trimEnd()]));
  for (const result of results)
    byTitle.set(
      heading(result.title),
      `${heading(result.title)}\n\n\`npm run bench -- ${result.file}\` · ${machine}\n\n${table(result.figures)}`
    );
  return [intro!.trimEnd(), ...[...byTitle.values()].sort()].join('\n\n') + '\n';
}

function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ figure, value, unit, bar, holds }) => [figure, numberText(value), unit, bar ?? '', mark(holds)]);
  return [['figure', 'value', 'unit', 'bar', 'holds'], ['---', '---:', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

const mark = (holds: boolean | undefined) => (holds === undefined ? '' : holds ? 'yes' : '**no**');

/** Three significant digits, whole numbers whole. */
function numberText(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en-US') : String(Number(value.toPrecision(3)));
}
