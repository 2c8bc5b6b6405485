import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { ApexTime } from '../../values/time.ts';
import { compare } from '../../values/compare.ts';
import { Decimal } from '../../values/decimal.ts';
import { unbox } from '../../values/boxed.ts';
import { drive } from '../../values/drive.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { SObject } from '../../values/sobject.ts';
import { EnumConstant } from '../../values/user-object.ts';
import { SelectOption } from './SelectOption.ts';
import type { FieldSchema, ObjectSchema } from '../../../contract/schema.ts';

interface UserComparable {
  i_compareto_1?(other: unknown): unknown;
}
interface UserComparator {
  i_compare_2(left: unknown, right: unknown): unknown;
}

/** Sorts in place, stable, nulls first (Apex Reference, List.sort): by a comparator, else in the natural order of the elements. */
export function sortItems(items: unknown[], comparator: object | null): void {
  // JavaScript's own order of texts is Java's: by UTF-16 unit.
  if (comparator === null && items.every((item) => typeof item === 'string')) items.sort();
  else if (comparator === null) items.sort(naturalOrder);
  else items.sort((left, right) => Number(drive((comparator as UserComparator).i_compare_2(left, right), 'compare')));
}

function naturalOrder(left: unknown, right: unknown): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  if (left instanceof SObject && right instanceof SObject) return compareRecords(left, right);
  if (left instanceof SelectOption && right instanceof SelectOption) return left.compareTo(right);
  const comparable = left as UserComparable;
  if (typeof comparable.i_compareto_1 === 'function') return Number(drive(comparable.i_compareto_1(right), 'compareTo'));
  return comparePrimitives(unbox(left), unbox(right));
}

function comparePrimitives(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (left instanceof EnumConstant && right instanceof EnumConstant) return Math.sign(left.ordinal - right.ordinal);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (isOrdered(left) && isOrdered(right)) return compare(left, right);
  throw apexException('System.ListException', 'One or more of the items in this list is not Comparable.');
}

function isOrdered(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Decimal ||
    value instanceof ApexDate ||
    value instanceof ApexDatetime ||
    value instanceof ApexTime
  );
}

/** By label of the object, then the name field, then standard fields and custom fields by name. */
function compareRecords(left: SObject, right: SObject): number {
  if (left.object !== right.object) return left.object.label < right.object.label ? -1 : 1;
  for (const field of sortFields(left.object)) {
    const order = naturalOrder(left.peek(field), right.peek(field));
    if (order !== 0) return order;
  }
  return 0;
}

const sortedFields = new WeakMap<ObjectSchema, readonly FieldSchema[]>();
function sortFields(object: ObjectSchema): readonly FieldSchema[] {
  let fields = sortedFields.get(object);
  if (!fields) {
    const rank = (field: FieldSchema) => (field.nameField ? 0 : field.name.endsWith('__c') ? 2 : 1);
    fields = object.fields
      .filter((field) => field.apexType !== 'Blob' && field.apexType !== 'Object')
      .sort((left, right) => rank(left) - rank(right) || (left.name < right.name ? -1 : 1));
    sortedFields.set(object, fields);
  }
  return fields;
}
