import { fromUrl } from '../modules/page-reference.ts';
import { navigate } from '../modules/router.ts';

const current = 'slds-is-active';

/** Lets links of the app change the page in place; with a modifier key or another button the browser does what it always does. */
export function listenToLinks(): void {
  document.getElementById('navigation')!.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const reference = link && fromUrl(link);
    if (!reference || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(reference);
  });
}

export function markCurrentTab(name: string): void {
  for (const item of document.querySelectorAll<HTMLElement>('#navigation [data-tab]')) {
    const isCurrent = item.dataset['tab'] === name;
    item.classList.toggle(current, isCurrent);
    const link = item.querySelector('a')!;
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
