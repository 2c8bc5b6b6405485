import type { SObject } from './sobject.ts';

const aliases = new WeakMap<SObject, ReadonlyMap<string, unknown>>();

/** What a query answers beside fields: `SELECT FORMAT(Amount) text`, by the name in lower case. Few records have any. */
export const setAliases = (record: SObject, values: ReadonlyMap<string, unknown>): void => void aliases.set(record, values);

/** Undefined if the record was queried without such an alias. */
export const aliasOf = (record: SObject, name: string): unknown => aliases.get(record)?.get(name.toLowerCase());
