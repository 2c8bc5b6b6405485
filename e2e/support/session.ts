import { rmSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { newStateFolder, startProduct, type Product } from './product.ts';
import { Scim } from './scim.ts';
import { Screens } from './screens.ts';

/** The product with a state of its own, and a person's browser on it. */
export interface Session {
  readonly product: Product;
  readonly page: Page;
  readonly screens: Screens;
  readonly scim: Scim;
  /** Errors of pages, and answers of 500 and above, as they came. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export async function openSession(args: readonly string[], context: BrowserContextOptions): Promise<Session> {
  const state = newStateFolder();
  const product = await startProduct(state, args);
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await product.stop();
    throw error;
  });
  const page = await browser.newPage(context);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
  const close = async () => {
    await browser.close();
    await product.stop();
    rmSync(state, { recursive: true, force: true });
  };
  return { product, page, screens: new Screens(page, () => product), scim: new Scim(product), problems, close };
}
