import type { Argument, Refusal } from 'c/userSyncText';
export type { BusinessUnit } from './shapes';

/** Why a call failed: a code with typed values for people, details for support. */
export interface ServerError extends Refusal {
  /** What [Copy Details] puts on the clipboard. */
  readonly details: string;
}

/** One way to call: the answer, or a `ServerError` thrown. */
export async function call<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw toServerError(error);
  }
}

/** A card tells its screen what came of a call: `done` with a text to say, or `failure` with the error. */
export async function tellOutcome(card: Pick<EventTarget, 'dispatchEvent'>, answer: Promise<unknown>, text: string): Promise<void> {
  try {
    await call(answer);
    card.dispatchEvent(new CustomEvent('done', { detail: { text } }));
  } catch (error) {
    card.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
  }
}

/** Calls of which only the last answer counts, such as searches while somebody types. */
export class LatestCall {
  private sequence = 0;

  /** The answer, or undefined when a later call has overtaken this one. An overtaken failure is dropped, too. */
  async run<T>(answer: Promise<T>): Promise<T | undefined> {
    const sequence = ++this.sequence;
    try {
      const value = await call(answer);
      return sequence === this.sequence ? value : undefined;
    } catch (error) {
      if (sequence !== this.sequence) return undefined;
      throw error;
    }
  }

  /** Drops the answer of a call that is under way. */
  cancel(): void {
    this.sequence += 1;
  }
}

interface FetchFailure {
  readonly status?: number;
  readonly body?: { readonly message?: string; readonly stackTrace?: string; readonly exceptionType?: string };
}

export function isServerError(error: unknown): error is ServerError {
  return typeof error === 'object' && error !== null && 'code' in error && 'details' in error;
}

/** Whether the person may not do it, or no longer. */
export function isLackOfPermission({ code }: Refusal): boolean {
  return ['NoPermission', 'NoManageUsers', 'NotAdminHere'].includes(code);
}

/** A failure of a call in the form that texts can be made of. */
export function toServerError(error: unknown): ServerError {
  if (isServerError(error)) return error;
  const { body } = error as FetchFailure;
  if (!body?.message) return { code: 'ConnectionLost', arguments: [], details: String((error as Error)?.message ?? error) };
  const details = [body.message, body.exceptionType, body.stackTrace].filter(Boolean).join('\n');
  const refusal = refusalOf(body.message);
  if (refusal) return { ...refusal, details };
  return { code: 'Unexpected', arguments: [{ type: 'text', value: body.message, label: '' }], details };
}

/** The package's own exceptions say what they refuse as JSON. */
function refusalOf(message: string): Refusal | undefined {
  if (!message.startsWith('{')) return undefined;
  const { code, arguments: values } = JSON.parse(message) as { code: string; arguments?: readonly Argument[] };
  return { code, arguments: values ?? [] };
}
