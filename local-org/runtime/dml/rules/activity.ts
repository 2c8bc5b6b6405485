import type { Row } from '../../storage/row.ts';
import type { SaveContext } from '../context.ts';
import type { ObjectRules } from './rules.ts';
import { valueIn, write } from './write.ts';

/** An activity belongs to the account of what it is about, or of the contact it is with. */
export function accountOf(context: SaveContext, row: Row): unknown {
  const about = context.valueOf(row, 'WhatId') as string | null;
  if (about?.startsWith('001')) return about;
  return valueIn(context, 'Opportunity', about, 'AccountId') ?? valueIn(context, 'Contact', context.valueOf(row, 'WhoId'), 'AccountId');
}

export const activityRules: ObjectRules = {
  complete(context, row) {
    const closed = context.valueOf(row, 'Status') === 'Completed';
    const isHighPriority = context.valueOf(row, 'Priority') === 'High';
    write(context, row, { IsClosed: closed, IsHighPriority: isHighPriority, AccountId: accountOf(context, row) });
    write(context, row, { CompletedDateTime: closed ? (context.valueOf(row, 'CompletedDateTime') ?? context.now()) : null });
  }
};
