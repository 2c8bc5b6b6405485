/** Finds elements of a screen, whichever of its components they stand in: a test of a screen does not know how it is divided. */
export { recorded, render, settled } from './render';

export function queryAll<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return inside(element).filter((found): found is T => found.matches(selector));
}

export function query<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const [found] = queryAll<T>(element, selector);
  if (!found) throw new Error(`There is no ${selector} in ${element.tagName}.`);
  return found;
}

/** Text of all elements that match, without the whitespace of templates. */
export function texts(element: Element, selector: string): string[] {
  return queryAll(element, selector).map((found) => found.textContent!.replace(/\s+/g, ' ').trim());
}

/** Everything that is written on the screen. */
export function allText(element: Element): string {
  return [element, ...inside(element)]
    .flatMap((found) => [...(found.shadowRoot?.childNodes ?? []), ...found.childNodes])
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The element that has the focus, inside of whichever component. */
export function focused(element: Element): Element | null {
  const active = element.shadowRoot?.activeElement ?? null;
  return (active && focused(active)) ?? active;
}

/** All elements of a component's template and of the components in it, in the order in which they stand. */
function inside(element: Element): Element[] {
  return [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((found) => [found, ...inside(found)]);
}
