import type { DmlOperation } from '../../contract/abi.ts';
import { sameKey } from '../values/hash.ts';
import type { SaveContext } from './context.ts';
import { failure } from './failures.ts';
import type { SaveError } from './results.ts';
import { fieldsOf } from './row-record.ts';
import type { Work } from './work.ts';

type Side = 'setup' | 'other' | 'neutral';

/** A change of these fields makes an update of User a change of setup (Apex Developer Guide, "sObjects That Cannot Be Used Together in DML Operations"). */
const setupFieldsOfUser: ReadonlySet<string> = new Set([
  'UserRoleId',
  'IsActive',
  'ForecastEnabled',
  'IsPortalEnabled',
  'Username',
  'ProfileId'
]);

/** Marks the transaction with the kind of object that is saved; answers the error if the other kind was saved before. */
export function mixedDmlError(context: SaveContext, operation: DmlOperation, works: readonly Work[]): SaveError | null {
  const side = sideOf(context, operation, works);
  if (side === 'neutral') return null;
  const { mixedDml } = context.tx;
  const original = side === 'setup' ? mixedDml.other : mixedDml.setup;
  if (original === null) {
    mixedDml[side] ??= context.object.name;
    return null;
  }
  const text = 'DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa)';
  return failure('MIXED_DML_OPERATION', `${text}: ${context.object.name}, original object: ${original}`);
}

/** Exceptions by object: what may be mixed although the object belongs to setup. */
const neutral: Readonly<Record<string, (context: SaveContext, operation: DmlOperation, works: readonly Work[]) => boolean>> = {
  Group: (_context, operation) => operation === 'insert' || operation === 'update',
  User: (context, operation, works) =>
    works.every((work) => (operation === 'insert' ? !givesRole(context, work) : !changesSetup(context, work)))
};

function sideOf(context: SaveContext, operation: DmlOperation, works: readonly Work[]): Side {
  if (!context.object.setup) return 'other';
  return neutral[context.object.name]?.(context, operation, works) ? 'neutral' : 'setup';
}

function givesRole(context: SaveContext, { record }: Work): boolean {
  return record.peek(context.field('UserRoleId')!) !== null;
}

function changesSetup(context: SaveContext, { record, before }: Work): boolean {
  for (const [field, value] of fieldsOf(record)) {
    if (setupFieldsOfUser.has(field.name) && before && !sameKey(value, context.table.valueOf(before, field))) return true;
  }
  return false;
}
