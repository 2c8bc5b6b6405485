import { DAY } from '../../values/date.ts';
import { fromLocal, toLocal } from './zone.ts';

/** Opening hours of a week. */
export interface BusinessWeek {
  /** IANA name of the zone that the hours are meant in. */
  readonly zone: string;
  /** From Sunday: milliseconds of the local day from which to which it is open; null for a day on which it is not. */
  readonly days: readonly (readonly [start: number, end: number] | null)[];
}

/** Days that are looked through for an open one. */
const FARTHEST = 366;

/** The first open moment from `at` on; null if the week has none. */
export function nextOpen(week: BusinessWeek, at: number): number | null {
  for (const [start, end] of spans(week, at, 1)) if (end > at) return Math.max(start, at);
  return null;
}

export const isOpen = (week: BusinessWeek, at: number): boolean => nextOpen(week, at) === at;

/** Open milliseconds between two moments, negative if `to` is the earlier. */
export function openBetween(week: BusinessWeek, from: number, to: number): number {
  if (to < from) return -openBetween(week, to, from);
  let sum = 0;
  for (let [at, left] = [from, to - from]; left > 0;) {
    const span = firstSpan(week, at);
    if (span === null || span[0] >= to) break;
    const end = Math.min(span[1], to);
    sum += end - Math.max(span[0], at);
    [at, left] = [end, to - end];
  }
  return sum;
}

/** The moment at which the week has been open for so long after `from`; of a negative interval, before it. Null if the week is never open. */
export function addOpen(week: BusinessWeek, from: number, interval: number): number | null {
  return interval < 0 ? before(week, from, -interval) : after(week, from, interval);
}

function after(week: BusinessWeek, from: number, interval: number): number | null {
  let left = interval;
  for (let at = from; ;) {
    const span = firstSpan(week, at);
    if (span === null) return null;
    const start = Math.max(span[0], at);
    if (left <= span[1] - start) return start + left;
    left -= span[1] - start;
    at = span[1];
  }
}

function before(week: BusinessWeek, from: number, interval: number): number | null {
  let left = interval;
  for (let at = from; ;) {
    const span = lastSpan(week, at);
    if (span === null) return null;
    const end = Math.min(span[1], at);
    if (left <= end - span[0]) return end - left;
    left -= end - span[0];
    at = span[0];
  }
}

function firstSpan(week: BusinessWeek, at: number): readonly [number, number] | null {
  for (const span of spans(week, at, 1)) if (span[1] > at) return span;
  return null;
}

function lastSpan(week: BusinessWeek, at: number): readonly [number, number] | null {
  for (const span of spans(week, at, -1)) if (span[0] < at) return span;
  return null;
}

/** Open spans of the local day of a moment and of those after (1) or before (-1) it. */
function* spans({ zone, days }: BusinessWeek, at: number, step: 1 | -1): IterableIterator<readonly [number, number]> {
  const today = Math.floor(toLocal(at, zone) / DAY);
  for (let passed = 0; passed <= FARTHEST; passed++) {
    const day = today + step * passed;
    // 1970-01-01 was a Thursday.
    const hours = days[(((day + 4) % 7) + 7) % 7];
    if (hours) yield [fromLocal(day * DAY + hours[0], zone), fromLocal(day * DAY + hours[1], zone)];
  }
}
