import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What an element is called, as somebody hears it. */
const nameOf = `((element) => {
  const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => id && element.getRootNode().querySelector('[id="' + id + '"]')?.innerText).filter(Boolean).join(' ');
  return (element.getAttribute('aria-label') || labelled || element.labels?.[0]?.innerText || element.innerText || element.title || element.tagName).trim();
})`;

/** What the element is called that has the focus, however deep inside of components. */
const focused = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return !element || element === document.body ? '' : ${nameOf}(element);
})()`;

/** What all that can take the focus is called. */
const focusable = `(() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  return all(document).filter((element) => element.matches('a, button, input, select, textarea, summary, [tabindex]') && element.checkVisibility()).map(${nameOf});
})()`;

/** Id of the option of a list that the arrow keys point at. */
const pointedAt = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute('aria-activedescendant') ?? '';
})()`;

const farthest = 400;

/** A person without a mouse: goes from control to control with Tab, and uses what has the focus. */
export class Keyboard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** What the focus is on, in words. */
  focus(): Promise<string> {
    return this.page.evaluate(focused) as Promise<string>;
  }

  /** Waits for the control of this name and goes forward, or back, to it. Fails if Tab does not lead there. */
  async to(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const isCalled = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
    const names = () => this.page.evaluate(focusable) as Promise<string[]>;
    await expect.poll(async () => (await names()).some(isCalled), { message: `a control called ${name}` }).toBe(true);
    const met: string[] = [];
    for (let step = 0; step < farthest; step++) {
      const now = await this.focus();
      if (isCalled(now)) return;
      met.push(now);
      await this.page.keyboard.press(key);
    }
    throw new Error(`Tab does not lead to ${name}; it leads to ${[...new Set(met)].slice(0, 40).join(' | ')}`);
  }

  async press(name: string | RegExp, key = 'Enter'): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press(key);
  }

  async type(name: string | RegExp, text: string): Promise<void> {
    await this.to(name);
    await this.page.keyboard.type(text);
  }

  /** Opens the list of a field and goes down to the option that begins with these words. */
  async choose(field: string | RegExp, option: string): Promise<void> {
    await this.to(field);
    await this.page.keyboard.press('ArrowDown');
    await this.page.getByRole('option', { name: option }).first().waitFor();
    const options = await this.page.getByRole('option').count();
    for (let step = 0; step <= 2 * options; step++) {
      await this.page.evaluate('new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))');
      const id = (await this.page.evaluate(pointedAt)) as string;
      if (id && (await this.page.locator(`[id="${id}"]`).innerText()).trim().startsWith(option)) return this.page.keyboard.press('Enter');
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrow keys do not lead to ${option}.`);
  }
}
