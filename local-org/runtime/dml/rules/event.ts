import type { Row } from '../../storage/row.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import type { SaveContext } from '../context.ts';
import { failure } from '../failures.ts';
import { accountOf } from './activity.ts';
import type { ObjectRules } from './rules.ts';
import { write } from './write.ts';

const MINUTE = 60_000;

/** Start, end and length of an event follow from one another: what was changed last decides (Object Reference, Event, DurationInMinutes and EndDateTime). */
export const eventRules: ObjectRules = {
  complete(context, row, before) {
    write(context, row, { AccountId: accountOf(context, row) });
    const start = (context.valueOf(row, 'StartDateTime') ?? context.valueOf(row, 'ActivityDateTime')) as ApexDatetime | null;
    if (!start) return;
    write(context, row, { StartDateTime: start, ActivityDateTime: start, ActivityDate: start.dateGmt() });
    const minutes = context.valueOf(row, 'DurationInMinutes') as number | null;
    const end = context.valueOf(row, 'EndDateTime') as ApexDatetime | null;
    if (minutes !== null && (end === null || !hasMoved(context, before, end)))
      write(context, row, { EndDateTime: new ApexDatetime(start.millis + minutes * MINUTE) });
    else if (end) write(context, row, { DurationInMinutes: Math.round((end.millis - start.millis) / MINUTE) });
  },
  validate(context, row) {
    const missing = ['DurationInMinutes', 'ActivityDateTime'].filter((name) => context.valueOf(row, name) === null);
    const isWholeDay = context.valueOf(row, 'IsAllDayEvent') === true && context.valueOf(row, 'ActivityDate') !== null;
    if (isWholeDay || missing.length === 0) return null;
    return failure('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, ...missing);
  }
};

/** A given end wins over a length that it was not given with. */
function hasMoved(context: SaveContext, before: Row | null, end: ApexDatetime): boolean {
  const earlier = before && (context.valueOf(before, 'EndDateTime') as ApexDatetime | null);
  return earlier?.millis !== end.millis;
}
