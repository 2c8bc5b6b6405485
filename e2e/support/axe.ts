import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A rule of WCAG 2.2 AA or of good practice that an element breaks. */
export interface Finding {
  readonly rule: string;
  readonly html: string;
}

/** Everything that axe finds on the page as it is. */
export async function axeFindings(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(standards)} })`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html })));
}
