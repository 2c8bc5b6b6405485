import type { ObjectRules } from './rules.ts';
import { valueIn, write } from './write.ts';

/** A task belongs to the account of what it is about, or of the contact it is with. */
export const activityRules: ObjectRules = {
  complete(context, row) {
    const closed = context.valueOf(row, 'Status') === 'Completed';
    const about = context.valueOf(row, 'WhatId') as string | null;
    const account = about?.startsWith('001')
      ? about
      : (valueIn(context, 'Opportunity', about, 'AccountId') ?? valueIn(context, 'Contact', context.valueOf(row, 'WhoId'), 'AccountId'));
    write(context, row, { IsClosed: closed, IsHighPriority: context.valueOf(row, 'Priority') === 'High', AccountId: account });
    write(context, row, { CompletedDateTime: closed ? (context.valueOf(row, 'CompletedDateTime') ?? context.now()) : null });
  }
};
