import type { Page } from 'playwright-core';

/** The element that has the focus, however deep inside of components, and what it is called. */
const focused = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return '';
  const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => id && element.getRootNode().getElementById?.(id)?.innerText).filter(Boolean).join(' ');
  return (element.getAttribute('aria-label') || labelled || element.labels?.[0]?.innerText || element.innerText || element.title || element.tagName).trim();
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

  /** Goes forward, or back, to the control of this name. Fails if Tab does not lead there. */
  async to(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const met: string[] = [];
    for (let step = 0; step < farthest; step++) {
      const now = await this.focus();
      if (typeof name === 'string' ? now === name : name.test(now)) return;
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
