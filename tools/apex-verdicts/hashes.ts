import { createHash } from 'node:crypto';

/** Enough of a hash to tell two texts of one file apart. */
export function shortHash(...texts: readonly string[]): string {
  const hash = createHash('sha1');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('base64url').slice(0, 10);
}
