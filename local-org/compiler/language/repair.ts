import type { MessageCode } from './messages.ts';

/** What may be missing in front of a token, in the order in which it is tried, and how the platform words it. */
const insertions: readonly { readonly text: string; readonly code: MessageCode }[] = [
  { text: ';', code: 'missing.syntax' },
  { text: ')', code: 'missing.syntax' },
  { text: ']', code: 'missing.syntax' },
  { text: '}', code: 'missing.syntax' },
  { text: '>', code: 'missing.syntax' },
  { text: ' finally { } ', code: 'invalid.try.needs.catch.or.finally' },
  { text: ' when else { } ', code: 'illegal.no.when.blocks' }
];

/**
 * Finds out what is missing at an unexpected token: the insertion after which the parser gets past the line. The grammar decides by looking far
 * ahead and then only knows that nothing fits.
 */
export function missingAt(
  text: string,
  at: number,
  firstError: (text: string) => number | undefined
): { readonly text: string; readonly code: MessageCode } | undefined {
  return insertions.find((insertion) => {
    const repaired = text.slice(0, at) + insertion.text + text.slice(at);
    const error = firstError(repaired);
    return error === undefined || repaired.slice(at, error).includes('\n');
  });
}
