import { Decimal } from './decimal.ts';
import { SObject } from './sobject.ts';

/** Texts and Blobs up to this size count nothing by themselves: characters, bytes. */
export const smallest = 1024;
/** Collections are weighed whenever they have grown by so many elements. */
const step = 1024;

/** What a reference, a record, and an object of the platform count: bytes. */
const reference = 8;
const record = 16;
const number = 16;

type Meter = (bytes: number) => void;
let meter: Meter = () => undefined;

/**
 * Where allocations of the running transaction are counted. The heap is an estimate, an upper bound, since nothing says when Apex lets go of a value
 * (local-org.md 1, row 13): what is large counts when it is made, and is never given back.
 */
export function meterAllocations(to: Meter): void {
  meter = to;
}

/** Counts bytes of something that was made. */
export const allocated = (bytes: number): void => meter(bytes);

/** A text of the library's making: counts if it is large, with what it is longer than the text that it was made from. */
export function madeText(text: string, from = ''): string {
  if (text.length > smallest && text.length > from.length) meter(text.length - from.length);
  return text;
}

/** `first + rest`: a large text that goes on a longer one counts what was added. */
export function joined(first: string, rest: string): string {
  const text = first + rest;
  if (text.length > smallest) meter(Math.min(first.length, rest.length));
  return text;
}

/** True when a collection that has grown to this size is to be weighed. */
export const isStep = (size: number): boolean => (size & (step - 1)) === 0;

/** A collection has grown by a step; its elements are taken to weigh what this one does. */
export const grown = (...sample: readonly unknown[]): void => meter(step * weightOf(sample));

/** Many elements have come at once. */
export function grownBy(items: readonly unknown[]): void {
  if (items.length >= step) meter(items.length * weightOf([items[0]]));
}

/** Bytes of values that are held together; of a text at most `mostOfText`, as large ones have counted when they were made. */
export function weightOf(values: readonly unknown[], mostOfText = smallest): number {
  let bytes = 0;
  for (const value of values) {
    bytes += reference;
    if (typeof value === 'string') bytes += Math.min(value.length, mostOfText);
    else if (value instanceof SObject) bytes += record + weightOf(value.values, mostOfText);
    else if (value instanceof Decimal) bytes += number;
  }
  return bytes;
}
