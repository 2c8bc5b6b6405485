import { offsetAt } from './zone.ts';
import { languageTag } from './names.ts';

/** Short names that Java knows and Intl writes as `GMT+9`: standard and summer time. */
const SHORT: Readonly<Record<string, readonly [string, string]>> = {
  'Asia/Kolkata': ['IST', 'IST'],
  'Asia/Calcutta': ['IST', 'IST'],
  'Asia/Tokyo': ['JST', 'JDT'],
  'Asia/Seoul': ['KST', 'KDT'],
  'Asia/Shanghai': ['CST', 'CDT'],
  'Asia/Hong_Kong': ['HKT', 'HKST'],
  'Asia/Singapore': ['SGT', 'SGT'],
  'Asia/Manila': ['PST', 'PDT'],
  'Asia/Karachi': ['PKT', 'PKST'],
  'Asia/Jakarta': ['WIB', 'WIB'],
  'Asia/Jerusalem': ['IST', 'IDT'],
  'Africa/Johannesburg': ['SAST', 'SAST'],
  'Africa/Nairobi': ['EAT', 'EAT'],
  'Africa/Lagos': ['WAT', 'WAT'],
  'Africa/Cairo': ['EET', 'EEST'],
  'Australia/Sydney': ['AEST', 'AEDT'],
  'Australia/Melbourne': ['AEST', 'AEDT'],
  'Australia/Brisbane': ['AEST', 'AEDT'],
  'Australia/Adelaide': ['ACST', 'ACDT'],
  'Australia/Darwin': ['ACST', 'ACDT'],
  'Australia/Perth': ['AWST', 'AWDT'],
  'Pacific/Auckland': ['NZST', 'NZDT'],
  'Europe/London': ['GMT', 'BST'],
  'Europe/Dublin': ['GMT', 'IST'],
  'Europe/Lisbon': ['WET', 'WEST'],
  'Europe/Moscow': ['MSK', 'MSD'],
  ...Object.fromEntries(
    'Paris Berlin Madrid Rome Amsterdam Brussels Vienna Zurich Prague Warsaw Budapest Stockholm Oslo Copenhagen'
      .split(' ')
      .map((city) => [`Europe/${city}`, ['CET', 'CEST'] as const])
  ),
  ...Object.fromEntries(
    'Athens Helsinki Bucharest Sofia Kiev Kyiv Riga Vilnius Tallinn'.split(' ').map((city) => [`Europe/${city}`, ['EET', 'EEST'] as const])
  )
};

/** `PST`, `CEST`; `GMT+04:00` where neither Java nor Intl has a name. */
export function shortZoneName(zone: string, millis: number): string {
  if (zone === 'GMT' || zone === 'UTC') return zone;
  const known = SHORT[zone];
  if (known !== undefined) return known[isSummer(zone, millis) ? 1 : 0];
  const name = intlName(zone, millis, 'short', 'en-US');
  const offset = /^GMT([+-])(\d{1,2})(?::(\d{2}))?$/.exec(name);
  return offset === null ? name : `GMT${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`;
}

export const longZoneName = (zone: string, millis: number, locale: string): string =>
  zone === 'GMT' ? 'Greenwich Mean Time' : intlName(zone, millis, 'long', languageTag(locale));

/** Summer time has a larger offset than the smaller of January and July. */
function isSummer(zone: string, millis: number): boolean {
  const year = new Date(millis).getUTCFullYear();
  const standard = Math.min(offsetAt(zone, Date.UTC(year, 0, 1)), offsetAt(zone, Date.UTC(year, 6, 1)));
  return offsetAt(zone, millis) > standard;
}

function intlName(zone: string, millis: number, style: 'short' | 'long', language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: style }).formatToParts(millis);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
}
