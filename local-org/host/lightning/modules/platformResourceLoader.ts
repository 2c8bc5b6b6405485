const loading = new Map<string, Promise<void>>();

/** Loads a script of a static resource into the page, once. Rejects if it cannot be loaded. */
export function loadScript(_component: unknown, url: string): Promise<void> {
  return load(url, () => Object.assign(document.createElement('script'), { src: url }));
}

/** Loads a style sheet of a static resource into the page, once. Rejects if it cannot be loaded. */
export function loadStyle(_component: unknown, url: string): Promise<void> {
  return load(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
}

function load(url: string, make: () => HTMLElement): Promise<void> {
  let known = loading.get(url);
  if (!known) {
    known = new Promise((resolve, reject) => {
      const element = make();
      element.addEventListener('load', () => resolve());
      element.addEventListener('error', () => reject(new Error(`${url} cannot be loaded.`)));
      document.head.append(element);
    });
    loading.set(url, known);
  }
  return known;
}
