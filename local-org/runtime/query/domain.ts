import type { FieldSchema } from '../../contract/schema.ts';
import { isExactText, type Key } from '../storage/keys.ts';
import { BoxedDouble } from '../values/boxed.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { ApexTime } from '../values/time.ts';
import type { Operand } from './plan.ts';

/** How the values of one side of a condition compare. */
export type Domain = 'text' | 'exactText' | 'id' | 'boolean' | 'number' | 'date' | 'datetime' | 'time' | 'other';

export function domainOf(field: FieldSchema): Domain {
  switch (field.apexType) {
    case 'String':
      return isExactText(field) ? 'exactText' : 'text';
    case 'Id':
      return 'id';
    case 'Boolean':
      return 'boolean';
    case 'Integer':
    case 'Long':
    case 'Double':
    case 'Decimal':
      return 'number';
    case 'Date':
      return 'date';
    case 'Datetime':
      return 'datetime';
    case 'Time':
      return 'time';
    default:
      return 'other';
  }
}

/** `groups`: domains of the values of GROUP BY. */
export function operandDomain(operand: Operand, groups: readonly Domain[] = []): Domain {
  switch (operand.kind) {
    case 'field':
      return domainOf(operand.field.field);
    case 'date':
      return operand.name === 'DAY_ONLY' ? 'date' : 'number';
    case 'label':
      return 'text';
    case 'group':
      return groups[operand.index]!;
    case 'grouping':
    case 'distance':
      return 'number';
    case 'aggregate':
      return (operand.name === 'MIN' || operand.name === 'MAX') && operand.argument ? domainOf(operand.argument.field) : 'number';
  }
}

/** What a value compares by; numbers of all kinds as Double. */
export function keyIn(domain: Domain, value: unknown): Key | null {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
      return domain === 'text' ? value.toLowerCase() : value;
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return Number(value);
  }
  if (value instanceof ApexDatetime || value instanceof ApexTime) return value.millis;
  if (value instanceof ApexDate) return value.days;
  if (value instanceof Decimal) return value.toNumber();
  return value instanceof BoxedDouble ? value.value : null;
}
