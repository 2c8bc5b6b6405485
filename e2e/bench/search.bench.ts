import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Figure } from '../../scripts/bench/figure.ts';
import { launchBrowser } from '../support/browser.ts';
import { largeExport } from '../support/large-export.ts';
import { newStateFolder, startProduct } from '../support/product.ts';
import { Screens } from '../support/screens.ts';

export const title = 'Search on Edit User Assignments among 50,000 users, in a browser';

const users = 50_000;
const most = 200;

/** Types names into the search and measures until the first result is painted: from the request, which leaves 300 ms after the last key. */
export async function run(): Promise<readonly Figure[]> {
  const folder = largeExport(users);
  const state = newStateFolder();
  const product = await startProduct(state, ['--org', folder]);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const screens = new Screens(page, () => product);
    await screens.open('Assignments');
    await screens.chooseBusinessUnit('Lindervane Europe');
    const search = page.getByRole('searchbox');
    await search.waitFor();
    const measured: Search[] = [];
    for (const term of terms()) {
      const painted = firstPaint(page, term);
      await search.fill(term);
      measured.push(await painted);
    }
    const painted = sorted(measured.slice(3).map(({ painted }) => painted));
    const answered = sorted(measured.slice(3).map(({ answered }) => answered));
    const median = at(painted, 0.5);
    return [
      { figure: 'first result painted, median', value: median, unit: 'ms', bar: `under ${most} ms`, holds: median < most },
      { figure: 'first result painted, 95th percentile', value: at(painted, 0.95), unit: 'ms' },
      { figure: 'of it until the answer has arrived, median', value: at(answered, 0.5), unit: 'ms' }
    ];
  } finally {
    await browser.close();
    await product.stop();
    rmSync(state, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Search {
  /** Milliseconds from the request to its answer. */
  readonly answered: number;
  /** Milliseconds from the request to the frame that shows the first result. */
  readonly painted: number;
}

const sorted = (values: readonly number[]) => [...values].sort((one, other) => one - other);
const at = (values: readonly number[], share: number) => values[Math.ceil(values.length * share) - 1]!;

/** Names from all over the table, each another one; the first three warm up. */
function terms(): readonly string[] {
  return Array.from({ length: 43 }, (_, index) => `Person ${2000 + index * 1117}`);
}

/** In the page: resolves with the time of the frame that shows a result of this name. */
const paint = `(name) => new Promise((resolve) => {
  const deep = (root, selector) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector)) return element;
      const inside = element.shadowRoot && deep(element.shadowRoot, selector);
      if (inside) return inside;
    }
    return undefined;
  };
  const picker = deep(document, 'c-user-sync-member-picker');
  const look = () => {
    const first = picker.shadowRoot.querySelector('li');
    if (first?.textContent.includes(name)) requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

async function firstPaint(page: Page, term: string): Promise<Search> {
  const request = page.waitForRequest((candidate) => candidate.url().includes('UserSyncAssignmentController.search'));
  const shown = page.evaluate(`(${paint})(${JSON.stringify(term)})`) as Promise<number>;
  const painted = await shown;
  // The browser tells when a request was sent only once it is answered.
  const { startTime, responseEnd } = (await request).timing();
  return { painted: painted - startTime, answered: responseEnd };
}
