import type { CalloutRequest, CalloutResponse } from './callout-port.ts';

/** What a suspended transaction waits for. It has written nothing and holds no lock. */
export type Suspension =
  | { readonly kind: 'callout'; readonly request: CalloutRequest }
  /** A clean point of a simulation build: others may go first. */
  | { readonly kind: 'switch'; readonly at: string };

/** What it is resumed with: the outcome of the callout, nothing for a switch point. */
export type Resume = CalloutOutcome | undefined;
export type CalloutOutcome =
  | { readonly ok: true; readonly response: CalloutResponse; readonly milliseconds: number }
  | { readonly ok: false; readonly message: string; readonly milliseconds: number };

/** A run of Apex that can be suspended. */
export type Coroutine<T> = Generator<Suspension, T, Resume>;

export function isCoroutine(value: unknown): value is Coroutine<unknown> {
  return typeof value === 'object' && value !== null && Symbol.toStringTag in value && value[Symbol.toStringTag] === 'Generator';
}

/** The value of a call that may be a coroutine. */
export function* toEnd(answer: unknown): Coroutine<unknown> {
  return isCoroutine(answer) ? yield* answer : answer;
}
