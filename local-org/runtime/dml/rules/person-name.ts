import type { MutableRow } from '../../storage/row.ts';
import type { SaveContext } from '../context.ts';
import type { ObjectRules } from './rules.ts';
import { write } from './write.ts';

/** `Name` is made of first and last name. */
export function completeName(context: SaveContext, row: MutableRow): void {
  const parts = [context.valueOf(row, 'FirstName'), context.valueOf(row, 'LastName')].filter((part) => part !== null);
  write(context, row, { Name: parts.join(' ') || null });
}

export const personNameRules: ObjectRules = { complete: completeName };
