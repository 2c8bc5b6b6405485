/** What can go wrong on demand. */
export const faultKinds = {
  tooManyRequests: '429 with Retry-After',
  tooManyRequestsSilent: '429 without Retry-After',
  errorBefore: '500 before the effect',
  errorAfter: '500 after the effect',
  timeoutAfter: 'No answer, after the effect',
  cutOff: 'Answer cut off',
  slow: 'Slow answer',
  reset: 'Connection reset before the effect',
  unauthorizedInBulk: '401 in the middle of a bulk',
  partialBulk: 'Bulk carried out and answered in part',
  shuffledBulk: 'Bulk results in another order',
  missingBulkResults: 'Bulk carried out, results missing',
  tooLarge: '413',
  wrongContentType: 'Wrong content type',
  proxyPage: "A proxy's HTML error page",
  restart: 'Restart in the middle: half of a bulk, or all of another request, happens',
  staleReads: 'API v5 reads up to 60 seconds old'
} as const;
export type FaultKind = keyof typeof faultKinds;

/** A fault that is switched on. */
export interface Fault {
  readonly kind: FaultKind;
  /** Only requests whose method and path begin so: `POST /scim/v2/Bulk`. Empty: all. */
  readonly match: string;
  /** How often it still strikes; absent: until it is switched off. */
  readonly times?: number;
  /** Chance from 0 to 1 that it strikes a matching request; drawn from the seed, so that a run repeats. */
  readonly chance: number;
  /** `slow`: milliseconds; `tooManyRequests`: seconds of Retry-After; `staleReads`: age in seconds, at most 60. 0: what is usual. */
  readonly amount: number;
}

/** What the HTTP shell does to an answer that the rules have given. */
export type Transport =
  | { readonly kind: 'silent' | 'cutOff' | 'reset' | 'restart' }
  | { readonly kind: 'slow'; readonly milliseconds: number; readonly until: AbortSignal };

export function isFaultKind(text: string): text is FaultKind {
  return Object.hasOwn(faultKinds, text);
}
