import type { Org } from '../../contract/org.ts';

/** Calls of an `Org` that cross the thread boundary: all that answer plain JSON. */
export const remoteMethods = [
  'invokeAura',
  'executeAnonymous',
  'query',
  'save',
  'load',
  'users',
  'userContext',
  'listJobs',
  'abortJob',
  'reload',
  'problems',
  'transactions',
  'transaction',
  'mailbox',
  'close'
] as const;

export type RemoteMethod = (typeof remoteMethods)[number];

/** The org as other threads see it: the same calls, all of them promises. */
export type RemoteOrg = {
  readonly [M in RemoteMethod]: (...parameters: Parameters<Org[M]>) => Promise<Awaited<ReturnType<Org[M]>>>;
};

export interface Request {
  readonly id: number;
  readonly method: RemoteMethod;
  readonly parameters: readonly unknown[];
}

/** An answer to a request; `id` 0 is for none: the org is ready, or something outside of any call went wrong. */
export type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: RemoteFailure };

/** An exception that crossed the thread boundary: its message and its plain properties. */
export interface RemoteFailure {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly details: Readonly<Record<string, unknown>>;
}
