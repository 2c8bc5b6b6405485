import type { ObjectRules } from './rules.ts';
import { write } from './write.ts';

export const caseRules: ObjectRules = {
  complete(context, row, before) {
    const closed = context.valueOf(row, 'Status') === 'Closed';
    const closedAt = closed ? (context.valueOf(row, 'ClosedDate') ?? context.now()) : null;
    write(context, row, { IsClosed: closed, ClosedDate: closedAt, ...(before ? {} : { IsClosedOnCreate: closed }) });
  }
};
