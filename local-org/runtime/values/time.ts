import { DAY } from './date.ts';
import { hashDouble, type ValueObject } from './hash.ts';

/** Time (Apex Reference, Time Class): milliseconds of the day, immutable. */
export class ApexTime implements ValueObject {
  readonly millis: number;

  constructor(millis: number) {
    this.millis = ((millis % DAY) + DAY) % DAY;
  }

  equals(other: unknown): boolean {
    return other instanceof ApexTime && other.millis === this.millis;
  }

  hashCode(): number {
    return hashDouble(this.millis);
  }

  keyForm(): unknown {
    return `\0time ${this.millis}`;
  }

  static of(hour: number, minute: number, second: number, millisecond: number): ApexTime {
    return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
  }

  get hour(): number {
    return Math.floor(this.millis / 3_600_000);
  }

  get minute(): number {
    return Math.floor(this.millis / 60_000) % 60;
  }

  get second(): number {
    return Math.floor(this.millis / 1000) % 60;
  }

  get millisecond(): number {
    return this.millis % 1000;
  }

  /** `10:20:30.040Z`: text in JSON, SOQL and the journal. */
  toIso(): string {
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${two(this.hour)}:${two(this.minute)}:${two(this.second)}.${String(this.millisecond).padStart(3, '0')}Z`;
  }

  static parseIso(text: string): ApexTime | null {
    const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text);
    if (match === null) return null;
    const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
    if (hour > 23 || minute > 59 || second > 59) return null;
    return ApexTime.of(hour, minute, second, Number((match[4] ?? '').padEnd(3, '0')));
  }
}
