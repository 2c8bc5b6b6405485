import { hashDouble, type ValueObject } from './hash.ts';

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Date (Apex Reference, Date Class): days since 1970-01-01 in the proleptic Gregorian calendar, immutable. */
export class ApexDate implements ValueObject {
  readonly days: number;

  constructor(days: number) {
    this.days = days;
  }

  equals(other: unknown): boolean {
    return other instanceof ApexDate && other.days === this.days;
  }

  hashCode(): number {
    return hashDouble(this.days);
  }

  keyForm(): unknown {
    return `\0date ${this.days}`;
  }

  /** Month 1 to 12; values out of range roll over. */
  static of(year: number, month: number, day: number): ApexDate {
    return new ApexDate(daysOf(year, month, day));
  }

  get year(): number {
    return this.utc().getUTCFullYear();
  }

  /** 1 to 12. */
  get month(): number {
    return this.utc().getUTCMonth() + 1;
  }

  get day(): number {
    return this.utc().getUTCDate();
  }

  addDays(count: number): ApexDate {
    return new ApexDate(this.days + count);
  }

  /** `2026-02-28`: text in JSON, SOQL and the journal. */
  toIso(): string {
    return isoDate(this.year, this.month, this.day);
  }

  /** `2026-02-28`; null if it is not such a text or no day of the calendar. */
  static parseIso(text: string): ApexDate | null {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (match === null) return null;
    const date = ApexDate.of(Number(match[1]), Number(match[2]), Number(match[3]));
    return date.month === Number(match[2]) && date.day === Number(match[3]) ? date : null;
  }

  private utc(): Date {
    return new Date(this.days * DAY);
  }
}

/** Days since the epoch; months and days out of range roll over. */
export function daysOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY);
}

export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
