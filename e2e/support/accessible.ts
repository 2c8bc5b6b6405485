import type { Page } from 'playwright-core';
import { axeFindings } from './axe.ts';

/** What axe finds inside of base components, by rule and element; the package can not change it. */
const ofBaseComponents: readonly (readonly [string, RegExp])[] = [
  // lightning-modal-body scrolls, and only its content can take the focus.
  ['scrollable-region-focusable', /slds-modal__content/]
];

/** What axe finds on the page and is the package's own, as `rule: element`. */
export async function violations(page: Page): Promise<readonly string[]> {
  // At the end of the page nothing is covered by what sticks to the bottom of the window.
  await page.evaluate('scrollTo(0, document.scrollingElement.scrollHeight)');
  return (await axeFindings(page))
    .map(({ rule, html }) => ({ rule, element: html.slice(0, 160) }))
    .filter(({ rule, element }) => !ofBaseComponents.some(([known, pattern]) => known === rule && pattern.test(element)))
    .map(({ rule, element }) => `${rule}: ${element}`);
}

/** Controls that the page shows, and boxes of what is shown, in the order of the page. */
const measure = `(() => {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const isControl = (element) => element.matches('button, input:not([type=hidden]), select, textarea, summary, [role=button]') && visible(element);
  const dialog = document.querySelector('[role=dialog]');
  const inside = (element) => !dialog || dialog.contains(element) || !document.querySelector('main').contains(element);
  const controls = [...new Set(all(document.querySelector('main')).concat(dialog ? all(dialog) : []))].filter(isControl).filter(inside);
  const target = (element) => (element.type === 'checkbox' || element.type === 'radio') && element.labels?.length ? element.labels[0] : element;
  const name = (element) => (element.getAttribute('aria-label') || element.title || element.innerText || element.labels?.[0]?.innerText || element.outerHTML).trim().slice(0, 80);
  const clips = (element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflowY);
  const clipped = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const box = { left, right, top, bottom };
    for (let at = element.parentNode; at && at !== document.body; at = at.parentNode ?? at.host) {
      if (!(at instanceof Element) || !clips(at)) continue;
      const outer = at.getBoundingClientRect();
      box.top = Math.max(box.top, outer.top);
      box.bottom = Math.min(box.bottom, outer.bottom);
    }
    const isOut = box.bottom - box.top < Math.min(24, bottom - top);
    return { ...box, width: isOut ? 0 : box.right - box.left, height: isOut ? 0 : box.bottom - box.top };
  };
  const boxes = controls.map((element) => ({ name: name(element), element, box: clipped(target(element)) })).filter(({ box }) => box.width > 1 && box.height > 1);
  const away = (box, other) => {
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    return Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)) >= 12;
  };
  const crowded = (one) => boxes.some((other) => other !== one && !other.element.contains(one.element) && !away(one.box, other.box));
  const small = boxes.filter((one) => (one.box.width < 23.9 || one.box.height < 23.9) && crowded(one)).map(({ name, box }) => name + ': ' + Math.round(box.width) + ' x ' + Math.round(box.height));
  const sticky = (element) => { for (let at = element; at; at = at.parentNode ?? at.host) if (at instanceof Element && getComputedStyle(at).position === 'sticky') return true; return false; };
  const overlaps = [];
  boxes.forEach((one, index) => boxes.slice(index + 1).forEach((other) => {
    if (one.element.contains(other.element) || other.element.contains(one.element) || sticky(one.element) !== sticky(other.element)) return;
    // The button that clears a search stands inside of its field.
    if (one.element.matches('input') && one.element.parentElement.contains(other.element)) return;
    const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    if (width > 2 && height > 2) overlaps.push(one.name + ' / ' + other.name);
  }));
  const page = document.scrollingElement;
  return { sideways: page.scrollWidth - page.clientWidth, small, overlaps };
})()`;

export interface Layout {
  /** How many pixels the page can be scrolled sideways. */
  readonly sideways: number;
  /** Controls under 24 x 24 pixels that have another one within that distance (WCAG 2.2, 2.5.8). */
  readonly small: readonly string[];
  /** Pairs of controls that cover each other. */
  readonly overlaps: readonly string[];
}

export const fits: Layout = { sideways: 0, small: [], overlaps: [] };

export function layout(page: Page): Promise<Layout> {
  return page.evaluate(measure) as Promise<Layout>;
}
