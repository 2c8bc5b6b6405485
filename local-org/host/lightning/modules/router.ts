import { fromUrl, toUrl, type PageReference } from './page-reference.ts';

type Listener = (reference: PageReference) => void;

const listeners = new Set<Listener>();
let current = fromUrl(location);

/** Calls the listener with the page that is shown now and with every later one; answers how to stop. */
export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  if (current) listener(current);
  return () => listeners.delete(listener);
}

/** Shows a page: one of the app's in place, any other by leaving the app (a web page opens in a new browser tab, as on the platform). */
export function navigate(reference: Partial<PageReference>, replace = false): void {
  const url = toUrl(reference);
  if (reference.type === 'standard__webPage') open(url, '_blank', 'noopener');
  else if (fromUrl(new URL(url, location.origin))) show(url, replace);
  else location.assign(url);
}

function show(url: string, replace: boolean): void {
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  announce();
}

function announce(): void {
  current = fromUrl(location);
  if (current) for (const listener of [...listeners]) listener(current);
}

addEventListener('popstate', announce);
