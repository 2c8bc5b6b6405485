import type { Page } from 'playwright-core';

/** Texts that the page shows in its content, each once. */
const shown = `(() => {
  const texts = new Set();
  const walk = (node) => {
    if (node instanceof Element && !node.checkVisibility({ visibilityProperty: true })) return;
    if (node instanceof Text && node.textContent.trim()) texts.add(node.textContent.trim());
    if (node instanceof Element) for (const name of ['aria-label', 'placeholder', 'title', 'alt']) if (node.getAttribute(name)) texts.add(node.getAttribute(name));
    for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) walk(child);
  };
  walk(document.querySelector('main'));
  return [...texts];
})()`;

/** Words of base components, which a Salesforce org shows in the language of the person. */
const ofBaseComponents = /^(Clear|Progress Bar|Progress Ring|Progress \d+\s%|Complete|required|Loading)$/;

/** What the page shows that is neither in the made-up language nor data: words that nobody could translate. */
export async function untranslated(page: Page, data: readonly string[]): Promise<readonly string[]> {
  const texts = (await page.evaluate(shown)) as readonly string[];
  const known = [...data].filter(Boolean).sort((one, other) => other.length - one.length);
  return texts.filter((text) => /\p{L}/u.test(rest(text, known)));
}

/** What is left of a text without translations (in brackets, accents and tildes), dates and data. */
function rest(text: string, data: readonly string[]): string {
  if (ofBaseComponents.test(text) || /^\[.*\]$/s.test(text)) return '';
  let left = text.replace(/\[[^[\]]*\]/g, '').replace(/\d+\. \p{L}+\.? \d{4}/gu, '');
  for (const word of data) left = left.replaceAll(word, '');
  return left;
}
