import { createElement } from 'lwc';

/** Puts a component on the page. */
export function render<T extends object>(name: string, component: unknown, properties: T): HTMLElement & T {
  const element = createElement(name, { is: component as never });
  Object.assign(element, properties);
  document.body.append(element);
  return element as unknown as HTMLElement & T;
}

/** Lets promises settle and components render. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}

export function query<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const found = element.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector} in ${element.tagName}.`);
  return found;
}

export function queryAll<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return [...element.shadowRoot!.querySelectorAll<T>(selector)];
}

/** Text of all elements that match, without the whitespace of templates. */
export function texts(element: Element, selector: string): string[] {
  return queryAll(element, selector).map((found) => found.textContent!.replace(/\s+/g, ' ').trim());
}

/** Everything that is written inside of a component, of its own template. */
export function allText(element: Element): string {
  return [...element.shadowRoot!.childNodes].map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

function textOf(node: Node): string {
  return node.nodeType === Node.TEXT_NODE ? node.textContent! : [...node.childNodes].map(textOf).join(' ');
}

/** Records what a component fires: the details of one event, in order. */
export function recorded<T = unknown>(element: Element, name: string): T[] {
  const details: T[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent<T>).detail));
  return details;
}
