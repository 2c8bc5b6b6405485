import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fits, layout, violations } from './accessible.ts';

export const desk = { width: 1280, height: 900 };
const phone = { width: 320, height: 800 };
/** 400 % zoom of 1280 x 1024 (WCAG 1.4.10). */
const zoomed = { width: 320, height: 256 };

/** Nothing of ours that axe finds at a desk and at 400 % zoom; at every size nothing to scroll sideways, no control too small or covered. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const size of [desk, phone, zoomed]) {
    await page.setViewportSize(size);
    const found = size === phone ? [] : await violations(page);
    expect.soft({ size, found, ...(await layout(page)) }).toEqual({ size, found: [], ...fits });
  }
  await page.setViewportSize(desk);
}
