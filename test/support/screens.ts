import LightningModal from 'lightning/modal';
import { CurrentPageReference } from 'lightning/navigation';
import { navigated } from 'test/jest-mocks/lightning/navigation';
import { queryAll } from './deep';
import { render, settled } from './render';

/** A business unit in which one may do everything. */
export function unit(more: object = {}): Record<string, unknown> {
  return {
    id: 'a01',
    name: 'Europe',
    accountEngagementId: '0Uv',
    mode: 'Sync',
    status: 'Transferred',
    statusArguments: [],
    warnings: [],
    inventoryReadOn: '2026-01-02T10:41:00Z',
    canAssign: true,
    canMap: true,
    canTransfer: true,
    canSetUp: true,
    canRead: true,
    ...more
  };
}

/** A method of an Apex class that the test has mocked. */
export function mocked(method: unknown): jest.Mock {
  return method as jest.Mock;
}

/** Opens a screen at an address, with what its calls answer already set. */
export async function openScreen(name: string, component: unknown, tab: string, state: object = {}): Promise<HTMLElement> {
  navigated.length = 0;
  const element = render(name, component, {});
  emitPage(tab, state);
  await settled();
  await settled();
  await settled();
  return element;
}

/** Changes the address of the screen that is open. */
export function emitPage(tab: string, state: object): void {
  (CurrentPageReference as unknown as { emit(value: unknown): void }).emit({ attributes: { apiName: tab }, state });
}

/** What modals that a screen opens resolve with, and with what they were opened. */
export const modal = (LightningModal as unknown as { open: jest.Mock }).open;

/** A refusal of the package's own. */
export function refusal(code: string, values: object[] = []): object {
  return { status: 500, body: { message: JSON.stringify({ code, arguments: values }) } };
}

/** Where the last navigation went: the tab and its state. */
export function lastPage(): unknown {
  const { attributes, state, type } = navigated.at(-1)!.page as { attributes: Record<string, string>; state?: object; type: string };
  return type === 'standard__webPage' ? attributes['url'] : { tab: attributes['apiName'], ...state };
}

type ErrorPanel = HTMLElement & { error?: { code: string } };

/** Where a screen says that something failed; undefined when nothing did. */
export function failed(element: Element): ErrorPanel | undefined {
  return queryAll<ErrorPanel>(element, 'c-user-sync-error-panel').find(({ error }) => error);
}

type Notice = HTMLElement & { text: string; variant: string };

/** The line that a screen says about itself. */
export function said(element: Element): Notice | undefined {
  const [bar] = queryAll(element, 'c-user-sync-notice-bar');
  return queryAll<Notice>(bar!, 'c-user-sync-notice')[0];
}

/** Presses a button of that line. */
export async function answered(element: Element, name: 'action' | 'secondaction' = 'action'): Promise<void> {
  said(element)!.dispatchEvent(new CustomEvent(name));
  for (let turn = 0; turn < 4; turn++) await settled();
}

/** Presses a button, and waits for what it does. */
export async function press(element: Element, selector: string): Promise<void> {
  const [button] = queryAll(element, selector);
  if (!button) throw new Error(`There is no ${selector} in ${element.tagName}.`);
  button.click();
  for (let turn = 0; turn < 4; turn++) await settled();
}

/** Lets a component of the screen fire something, and waits for what that does. What a base component fires goes up through every component. */
export async function fired(element: Element, selector: string, name: string, detail: object = {}): Promise<void> {
  const [found] = queryAll(element, selector);
  if (!found) throw new Error(`There is no ${selector} in ${element.tagName}.`);
  const isBase = found.tagName.startsWith('LIGHTNING-');
  found.dispatchEvent(new CustomEvent(name, { detail, bubbles: isBase, composed: isBase }));
  for (let turn = 0; turn < 4; turn++) await settled();
}
