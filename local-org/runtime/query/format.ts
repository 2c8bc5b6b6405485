import type { FieldSchema } from '../../contract/schema.ts';
import { formulaValue } from '../formula/values.ts';
import type { RunningUser } from '../kernel/transaction.ts';
import { ApexDate, DAY } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';

const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;

/** `FORMAT(field)`: a number, currency, date or time as the user's locale writes it (SOQL and SOSL Reference, FORMAT). */
export function formatted(field: FieldSchema, value: unknown, user: RunningUser): unknown {
  const locale = user.locale.replaceAll('_', '-');
  if (value instanceof ApexDate) return new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }).format(value.days * DAY);
  if (value instanceof ApexDatetime)
    return new Intl.DateTimeFormat(locale, { ...day, hour: 'numeric', minute: '2-digit', timeZone: user.timeZone }).format(value.millis);
  const number = formulaValue(value);
  if (!(number instanceof Decimal)) return value;
  const digits = { minimumFractionDigits: field.scale ?? 0, maximumFractionDigits: field.scale ?? 0 };
  const currency = field.type === 'currency' ? ({ style: 'currency', currency: 'USD' } as const) : {};
  return new Intl.NumberFormat(locale, { ...digits, ...currency }).format(number.toNumber());
}
