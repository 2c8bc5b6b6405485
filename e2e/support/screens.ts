import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../scripts/check/project-root.ts';
import type { Product } from './product.ts';

/** Where the browser tests leave a picture of each screen. */
const pictures = join(projectRoot, 'build', 'pictures');

/** What an admin does on the screens of the product, in their words. */
export class Screens {
  readonly page: Page;
  private readonly product: () => Product;
  private shot = 0;

  constructor(page: Page, product: () => Product) {
    this.page = page;
    this.product = product;
  }

  async open(tab: string): Promise<void> {
    await this.page.goto(`${this.product().localOrg}/lightning/n/UserSync_${tab}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  async chooseBusinessUnit(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Business unit' }).click();
    await this.page.getByRole('option', { name }).click();
  }

  /** Finds members by the words of a name and puts the first into a group, not saved yet. */
  async add(words: string, name: string, group: 'Marketing' | 'Sales'): Promise<void> {
    await this.page.getByRole('searchbox').fill(words);
    await this.page.getByRole('button', { name: `Add to ${group}: ${name}` }).click();
  }

  /** Looks at the preview of what is not saved yet, answers what it says, and saves. */
  async previewAndSave(): Promise<string> {
    await this.page.getByRole('button', { name: 'Preview and Save' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByText(/Rows 1 to/).waitFor();
    const text = await dialog.innerText();
    await dialog.getByRole('button', { name: 'Save Changes' }).click();
    await this.saved();
    return text;
  }

  /** Waits until the page says that it has saved what was changed; what was saved before may still be told. */
  async saved(): Promise<void> {
    await this.page.getByRole('button', { name: 'Preview and Save' }).waitFor({ state: 'detached' });
    await this.page
      .getByText(/^Saved/)
      .first()
      .waitFor();
  }

  /** Tests the connection on Business Unit, and waits for its last step. */
  async testConnection(): Promise<void> {
    await this.page.getByRole('button', { name: 'Test Connection' }).first().click();
    await this.page.getByText('Writing allowed').waitFor();
  }

  /** Marks the mapping on Map Profiles to Roles as reviewed. */
  async markReviewed(): Promise<void> {
    await this.page.getByRole('button', { name: 'Mark as Reviewed' }).click();
    await this.page
      .getByText(/^Reviewed/)
      .first()
      .waitFor();
  }

  /** Confirms the transfer whose plan is shown, without typing a number, and waits until this counter tells the result. */
  async transfer(counter: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Transfer User Management' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByText('I have seen the users').click();
    await dialog.getByRole('button', { name: 'Transfer User Management' }).click();
    await this.page.getByRole('heading', { name: 'Result' }).waitFor();
    await this.page.getByRole('button', { name: counter }).waitFor({ timeout: 120_000 });
  }

  /** The row of a table that is about `name`. */
  row(name: string) {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  /** Becomes another person of the local org. */
  async logInAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Log In As' }).click();
    await this.page.getByLabel('Name or username').fill(name);
    await this.page.getByRole('dialog').getByRole('button', { name }).click();
    await this.page.getByRole('banner').getByText(name).waitFor();
  }

  /** Setup > Users: finds one person, changes fields of the form by their ids, saves. */
  async changeUser(name: string, change: (page: Page) => Promise<void>): Promise<void> {
    await this.page.goto(`${this.product().localOrg}/lightning/setup/ManageUsers/home`);
    await this.page.getByLabel('Name, username or email').fill(name);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('link', { name }).click();
    await this.page.getByRole('heading', { name }).waitFor();
    await change(this.page);
    const saved = this.page.waitForResponse((response) => response.request().method() === 'POST' && response.ok());
    const shown = this.page.waitForEvent('load');
    await this.page.getByRole('button', { name: 'Save' }).click();
    await Promise.all([saved, shown]);
  }

  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${String(++this.shot).padStart(2, '0')}-${name}.png`), fullPage: true });
  }
}
