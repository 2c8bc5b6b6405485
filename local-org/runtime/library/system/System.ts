import type { ValueContext } from '../../values/context.ts';
import { ApexDate, DAY } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { equal } from '../../values/compare.ts';
import { hashOf } from '../../values/hash.ts';
import { textOf } from '../../values/to-text.ts';
import type { EnumConstant } from '../../values/user-object.ts';
import type { Members } from '../registry.ts';
import { toLocal } from '../time/zone.ts';

/** Apex Reference, System Class: the debug log, time, equality. */
export function systemMembers(context: ValueContext): Members {
  const debug = (level: string, value: unknown): void => context.log(`${level}|${textOf(value)}`);
  return {
    'System.System.debug(Object)': (value: unknown) => debug('DEBUG', value),
    'System.System.debug(Object,Object)': (level: EnumConstant, value: unknown) => debug(level.name, value),
    'System.System.getApplicationReadWriteMode()': () => context.enumConstant('System.ApplicationReadWriteMode', 'DEFAULT'),
    'System.System.now()': () => new ApexDatetime(context.now()),
    'System.System.today()': () => new ApexDate(Math.floor(toLocal(context.now(), context.user().timeZone) / DAY)),
    'System.System.currentTimeMillis()': () => BigInt(context.now()),
    'System.System.equals(Object,Object)': (a: unknown, b: unknown) => equal(a, b),
    'System.System.hashCode(Object)': (value: unknown) => hashOf(value)
  };
}
