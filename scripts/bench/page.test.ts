import { expect, it } from 'vitest';
import { withResults } from './page.ts';

const result = (title: string, value: number, holds?: boolean) => ({
  title,
  file: `${title}.bench.ts`,
  figures: [{ figure: 'look-up', value, unit: 'ms', bar: '≤ 5', holds }]
});

it('replaces the section with the same title, keeps the others and sorts them', () => {
  const first = withResults('# Benchmarks\n\nIntro.\n', [result('Rows', 2, true), result('Calls', 12_345)], 'Node');
  const second = withResults(first, [result('Rows', 7.12345, false)], 'Node');
  expect(second.match(/^## .*/gm)).toEqual(['## Calls', '## Rows']);
  expect(second).toContain('| look-up | 7.12 | ms | ≤ 5 | **no** |');
  expect(second).toContain('| look-up | 12,345 | ms |');
  expect(second).toMatch(/^# Benchmarks\n\nIntro\.\n\n## Calls/);
});
