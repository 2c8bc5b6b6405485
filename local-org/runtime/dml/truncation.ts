import type { SObject } from '../values/sobject.ts';

const truncated = new WeakSet<SObject>();

/** `setOptions` with `AllowFieldTruncation`: text that is too long for its field is cut when the record is saved (Apex Reference, DMLOptions Class). */
export function allowTruncation(record: SObject, allow: boolean): void {
  if (allow) truncated.add(record);
  else truncated.delete(record);
}

export const isTruncated = (record: SObject): boolean => truncated.has(record);
