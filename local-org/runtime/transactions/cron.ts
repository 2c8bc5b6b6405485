import { Cron } from 'croner';
import { apexException } from '../values/platform-exceptions.ts';

/**
 * A cron expression of `System.schedule` (Apex Developer Guide, Apex Scheduler): seconds and minutes without special characters, exactly one of day of
 * month and day of week is `?`, weekdays 1 (Sunday) to 7 or names. In the time zone of the user who schedules.
 */
export class Schedule {
  readonly #cron: Cron;

  constructor(expression: string, timeZone: string) {
    refuseSpecialCharacters(expression);
    try {
      this.#cron = new Cron(expression.trim(), { timezone: timeZone, alternativeWeekdays: true, paused: true });
    } catch (error) {
      throw apexException('System.StringException', `Illegal cron expression format (${(error as Error).message})`);
    }
  }

  /** The first time after `time` (ms), or null if it never fires again. */
  next(time: number): number | null {
    return this.#cron.nextRun(new Date(time))?.getTime() ?? null;
  }
}

function refuseSpecialCharacters(expression: string): void {
  const [seconds, minutes, , dayOfMonth, , dayOfWeek, ...rest] = expression.trim().split(/\s+/);
  if (dayOfWeek === undefined || rest.length > 1)
    throw apexException('System.StringException', `Illegal cron expression format (${expression})`);
  if (!/^\d+$/.test(seconds!) || !/^\d+$/.test(minutes!)) {
    throw apexException('System.StringException', `Seconds and minutes must be specified as integers: ${expression}`);
  }
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) {
    const text =
      dayOfMonth === '?'
        ? "'?' can only be specfied for Day-of-Month -OR- Day-of-Week."
        : 'Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.';
    throw apexException('System.StringException', text);
  }
}
