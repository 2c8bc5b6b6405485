import { post, type FetchError } from '../modules/transport.ts';

/** Sends a form of a Setup page as JSON; shows what was refused in the form's alert, else follows the answer. */
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post') return;
  event.preventDefault();
  const submitter = (event as SubmitEvent).submitter as HTMLButtonElement | null;
  void send(form, submitter);
});

async function send(form: HTMLFormElement, submitter: HTMLButtonElement | null): Promise<void> {
  const alert = form.querySelector<HTMLElement>('[role=alert]');
  try {
    const answer = (await post(form.getAttribute('action')!, values(form, submitter))) as { location: string };
    location.assign(answer.location);
  } catch (error) {
    const { message } = (error as FetchError).body as { message: string };
    if (!alert) throw error;
    alert.textContent = message;
    alert.hidden = false;
    alert.focus();
  }
}

/** Values by name; a checkbox that is not ticked is `false`. */
function values(form: HTMLFormElement, submitter: HTMLButtonElement | null): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) result[box.name] = box.checked;
  for (const [name, value] of new FormData(form)) if (typeof result[name] !== 'boolean') result[name] = value;
  if (submitter?.name) result[submitter.name] = submitter.value;
  return result;
}
