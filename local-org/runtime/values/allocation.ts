import { Decimal } from './decimal.ts';
import { SObject } from './sobject.ts';

/** Texts and Blobs up to this size count with what holds them: characters, bytes. */
export const smallest = 1024;
/** Objects and collections are counted by one of so many. */
export const sampling = 256;
/** Collections from this size on are weighed as they grow, whenever they have grown by so many elements. */
const step = 64;

/** What each counts: bytes. An object with a dozen fields and some empty maps weighs less than 300, as public suites that are green in orgs show. */
export const weights = { reference: 4, record: 16, number: 12 } as const;
/** What an object or a collection of unknown size counts when it is made: bytes. */
const shell = 24;

/** Counts what Apex makes. */
export interface Meter {
  bytes(bytes: number): void;
  /** One of `sampling` new objects and collections. */
  sample(object: object): void;
  /** A collection or Blob that is large, or holds large texts. */
  track(object: object): void;
  text(text: string): void;
}

const silent: Meter = { bytes: () => undefined, sample: () => undefined, track: () => undefined, text: () => undefined };
let meter: Meter = silent;
/** Objects until the next sample. In memory of its own: a plain variable of a module is slower where objects are made by the million. */
const left = new Int32Array([sampling]);

/**
 * Where allocations of the running transaction are counted. The heap is an estimate (local-org.md 1, row 13): everything counts when it is made; what Apex has let
 * go of is found only when the limit seems to be passed, or the program asks.
 */
export function meterAllocations(to: Meter): void {
  meter = to;
}

/** Objects until the next sample, while the next object is looked at because of a large text; 0: it is not. */
let leftAfterNext = 0;
/** Bytes from which on a text that was made has the next object looked at, which may come to hold it. */
const telling = 64;

/** A new object, list, set or map. */
export function born(object: object): void {
  if (--left[0]! === 0) reached(object);
}

function reached(object: object): void {
  if (leftAfterNext > 0) {
    left[0] = leftAfterNext;
    leftAfterNext = 0;
    meter.track(object);
    return;
  }
  left[0] = sampling;
  meter.bytes(sampling * shell);
  meter.sample(object);
}

function lookAtNext(): void {
  if (leftAfterNext > 0 || meter === silent) return;
  leftAfterNext = left[0]!;
  left[0] = 1;
}

/** The same samples for the same transaction, whatever ran before. */
export function restartSampling(): void {
  left[0] = sampling;
  leftAfterNext = 0;
}

/** Counts bytes of something that was made. */
export function allocated(object: object, bytes: number): void {
  meter.track(object);
  meter.bytes(bytes);
}

/** Counts what a large text is made into. */
export function readText(text: string): void {
  if (text.length > smallest) meter.bytes(text.length);
}

/** A text of the library's making: counts if it is large, with what it is longer than the text that it was made from. */
export function madeText(text: string, from = ''): string {
  if (text.length > smallest && text.length > from.length) count(text, text.length - from.length);
  return text;
}

/** `first + rest`: a large text that goes on a longer one counts what was added. */
export function joined(first: string, rest: string): string {
  const text = first + rest;
  if (text.length > smallest) count(text, Math.min(first.length, rest.length));
  return text;
}

function count(text: string, bytes: number): void {
  meter.text(text);
  meter.bytes(bytes);
  if (bytes >= telling) lookAtNext();
}

/** True when a collection is to be looked at: it has grown by a step, or has taken in a large text. */
export const isStep = (size: number, value: unknown): boolean =>
  (size & (step - 1)) === 0 || (typeof value === 'string' && value.length > smallest);

/** A collection has grown to `size`, which `isStep`; the elements since the last step are taken to weigh what this one does. */
export function grown(collection: object, size: number, first: unknown, second?: unknown): void {
  if (size <= step || (size & (step - 1)) !== 0) meter.track(collection);
  if ((size & (step - 1)) === 0) meter.bytes(step * (weightOf(first) + (second === undefined ? 0 : weightOf(second))));
}

/** Many elements have come at once. */
export function grownBy(collection: object, items: readonly unknown[]): void {
  if (items.length < step) return;
  meter.track(collection);
  meter.bytes(items.length * weightOf(items[0]));
}

/** A list is made of elements that are there already. */
export function takenOver(list: object, items: readonly unknown[]): void {
  if (items.length >= step || items.some(isLarge)) meter.track(list);
}

const isLarge = (value: unknown): boolean => typeof value === 'string' && value.length > smallest;

/** Bytes of a value where it is held; of a text at most `mostOfText`, as large ones are counted when they are made. Objects and collections count by themselves. */
export function weightOf(value: unknown, mostOfText = smallest): number {
  if (typeof value === 'string') return weights.reference + Math.min(value.length, mostOfText);
  if (value instanceof SObject) {
    let bytes = weights.reference + weights.record;
    for (const each of value.values) bytes += weightOf(each, mostOfText);
    return bytes;
  }
  return value instanceof Decimal ? weights.reference + weights.number : weights.reference;
}
