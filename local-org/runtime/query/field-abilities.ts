import type { FieldSchema } from '../../contract/schema.ts';
import { queryException } from './messages.ts';
import type { AggregateFunction } from './plan.ts';

const unsortedTypes: ReadonlySet<string> = new Set(['multipicklist', 'base64', 'address', 'location', 'encryptedstring', 'complexvalue']);

/** Text that is kept apart from its record, for its size. */
export const isLongText = (field: FieldSchema): boolean => field.type === 'textarea' && (field.length ?? 0) > 255;

/** Apex Reference, DescribeFieldResult, isSortable. */
export const isSortable = (field: FieldSchema): boolean => !unsortedTypes.has(field.type) && !isLongText(field);

/** Apex Reference, DescribeFieldResult, isGroupable. */
export const isGroupable = (field: FieldSchema): boolean =>
  isSortable(field) && field.apexType !== 'Decimal' && field.apexType !== 'Double' && field.type !== 'datetime' && field.type !== 'time';

/** SOQL and SOSL Reference, Support for Field Types in Aggregate Functions. */
export function requireAggregatable(field: FieldSchema, name: AggregateFunction): void {
  const isNumber = ['Integer', 'Long', 'Decimal', 'Double'].includes(field.apexType);
  const able = name === 'SUM' || name === 'AVG' ? isNumber : isSortable(field) && field.type !== 'boolean' && field.type !== 'time';
  if (!able) throw queryException(`field ${field.name} does not support aggregate operator ${name}`);
}
