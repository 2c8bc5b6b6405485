import { post } from '../modules/transport.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

const dialog = document.getElementById('log-in-as') as HTMLDialogElement;
const search = dialog.querySelector('input')!;
const list = dialog.querySelector('ul')!;
const result = dialog.querySelector('output')!;
let sequence = 0;

document.getElementById('log-in-as-open')!.addEventListener('click', () => {
  dialog.showModal();
  void find();
});
dialog.querySelector('[data-close]')!.addEventListener('click', () => dialog.close());
search.addEventListener('input', () => void find());

/** Lists active users that match what is typed; people with permission sets come first. A late answer is dropped. */
async function find(): Promise<void> {
  const mine = ++sequence;
  const people = (await (await fetch(`/session/users?term=${encodeURIComponent(search.value)}`)).json()) as Person[];
  if (mine !== sequence) return;
  list.replaceChildren(...people.map(item));
  result.textContent = people.length === 0 ? 'No active user matches.' : '';
}

function item(person: Person): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'local-org-person';
  const detail = document.createElement('span');
  detail.className = 'slds-text-color_weak';
  detail.textContent = person.detail;
  button.append(person.name, document.createElement('br'), detail);
  button.addEventListener('click', () => void logIn(person.id));
  const entry = document.createElement('li');
  entry.append(button);
  return entry;
}

/** The server decides who is asking; the page is loaded anew with that user's tabs and permissions. */
async function logIn(userId: string): Promise<void> {
  await post('/session', { userId });
  location.reload();
}
