import { describe, expect, it } from 'vitest';
import { marit } from './fake-org.ts';
import { userFormats } from './user-formats.ts';

const formats = (locale: string) => userFormats({ ...marit, locale });

describe('formats of a user', () => {
  it.each([
    ['en_US', 'M/d/yy', 'MMM d, yyyy', 'h:mm a', ',', '.'],
    ['de_DE', 'dd.MM.yy', 'dd.MM.yyyy', 'HH:mm', '.', ','],
    ['da_DK', 'dd.MM.yyyy', 'd. MMM yyyy', 'HH.mm', '.', ','],
    ['de_DE_EURO', 'dd.MM.yy', 'dd.MM.yyyy', 'HH:mm', '.', ',']
  ])('%s', (locale, short, medium, time, group, decimal) => {
    expect(formats(locale)).toMatchObject({
      'dateTime.shortDateFormat': short,
      'dateTime.mediumDateFormat': medium,
      'dateTime.shortTimeFormat': time,
      'number.groupingSeparator': group,
      'number.decimalSeparator': decimal
    });
  });
});
