/** First day of the week (0 = Sunday) and how many days of a year its first week must have, by locale (CLDR, as Java 17). */
export interface WeekRule {
  readonly firstDay: number;
  readonly minimalDays: number;
}

const SUNDAY_FIRST: WeekRule = { firstDay: 0, minimalDays: 1 };
const MONDAY_FIRST: WeekRule = { firstDay: 1, minimalDays: 4 };
const SUNDAY_REGIONS = new Set('US CA MX BR JP KR IN IL TW HK TH PH ZA CO PE AU AR SG'.split(' '));

export function weekRule(locale: string): WeekRule {
  const region = locale.split(/[_-]/)[1]?.toUpperCase();
  return region === undefined ? SUNDAY_FIRST : SUNDAY_REGIONS.has(region) ? SUNDAY_FIRST : MONDAY_FIRST;
}
