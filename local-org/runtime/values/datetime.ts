import { ApexDate, DAY } from './date.ts';
import { hashDouble, type ValueObject } from './hash.ts';

/** Datetime (Apex Reference, Datetime Class): milliseconds since the epoch, immutable. */
export class ApexDatetime implements ValueObject {
  readonly millis: number;

  constructor(millis: number) {
    this.millis = millis;
  }

  equals(other: unknown): boolean {
    return other instanceof ApexDatetime && other.millis === this.millis;
  }

  hashCode(): number {
    return hashDouble(this.millis);
  }

  keyForm(): unknown {
    return `\0datetime ${this.millis}`;
  }

  /** Conversion Date → Datetime: 00:00 UTC. */
  static ofDate(date: ApexDate): ApexDatetime {
    return new ApexDatetime(date.days * DAY);
  }

  /** The UTC day. */
  dateGmt(): ApexDate {
    return new ApexDate(Math.floor(this.millis / DAY));
  }

  /** `2026-02-28T10:00:00.000Z`: text in JSON and the journal. */
  toIso(): string {
    return new Date(this.millis).toISOString();
  }

  /** ISO 8601 with `Z` or an offset (`+0100`, `+01:00`); null if it is none. */
  static parseIso(text: string): ApexDatetime | null {
    const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:?\d{2})$/.exec(text);
    if (match === null) return null;
    const date = ApexDate.parseIso(match[1]!);
    if (date === null) return null;
    const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])];
    if (hour > 23 || minute > 59 || second > 59) return null;
    const millis = Number((match[5] ?? '0').padEnd(3, '0').slice(0, 3));
    const zone = match[6]!;
    const offset = zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
    return new ApexDatetime(date.days * DAY + ((hour * 60 + minute - offset) * 60 + second) * 1000 + millis);
  }
}
