import type { Row } from '../storage/row.ts';
import type { SObject } from '../values/sobject.ts';
import type { SaveError } from './results.ts';

/** One record on its way through a statement. */
export interface Work {
  /** Position in the list that was saved. */
  readonly index: number;
  /** The caller's record; never changed but for its Id after success. */
  readonly record: SObject;
  id: string | null;
  /** As stored before; null for an insert. */
  before: Row | null;
  /** The record as triggers change it: `Trigger.new`. Made anew for every attempt. */
  draft: SObject | null;
  errors: SaveError[];
  /** Inserted, by insert or upsert. */
  created: boolean;
  /** An equal record was there already, and stands for the new one. */
  existing: boolean;
}

export function newWork(index: number, record: SObject): Work {
  return { index, record, id: record.id, before: null, draft: null, errors: [], created: false, existing: false };
}

export const hasFailed = (work: Work): boolean => work.errors.length > 0;
export const isAlive = (work: Work): boolean => work.errors.length === 0;
