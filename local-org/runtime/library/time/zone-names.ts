import { offsetAt } from './zone.ts';
import { languageTag } from '../../values/language-tag.ts';

/** Names of standard and summer time that Java (OpenJDK 17) has and Intl writes as an offset → the zones that have them. */
const SHORT: Readonly<Record<string, string>> = {
  'LINT LINST': 'Pacific/Kiritimati',
  'CHAST CHADT': 'Pacific/Chatham',
  'NZST NZDT': 'Pacific/Auckland',
  'PHOT PHOST': 'Pacific/Enderbury',
  'FJT FJST': 'Pacific/Fiji',
  'TOT TOST': 'Pacific/Tongatapu',
  'PETT PETST': 'Asia/Kamchatka',
  'ANAT ANAST': 'Asia/Anadyr',
  'NFT NFST': 'Pacific/Norfolk',
  'LHST LHDT': 'Australia/Lord_Howe',
  'AEST AEDT': 'Australia/Melbourne Australia/Sydney Australia/Hobart Australia/Brisbane',
  'ACST ACDT': 'Australia/Adelaide Australia/Darwin',
  'AWST AWDT': 'Australia/Perth',
  'KST KDT': 'Asia/Seoul',
  'JST JDT': 'Asia/Tokyo',
  'HKT HKST': 'Asia/Hong_Kong',
  'MYT MYST': 'Asia/Kuala_Lumpur',
  'PST PDT': 'Asia/Manila',
  'CST CDT': 'Asia/Shanghai Asia/Taipei',
  'SGT SGST': 'Asia/Singapore',
  'ICT ICST': 'Asia/Bangkok Asia/Ho_Chi_Minh',
  'WIB WIST': 'Asia/Jakarta',
  'MMT MMST': 'Asia/Rangoon',
  'BDT BDST': 'Asia/Dhaka',
  'NPT NPST': 'Asia/Kathmandu',
  'IST IDT': 'Asia/Colombo Asia/Kolkata Asia/Jerusalem Asia/Calcutta',
  'PKT PKST': 'Asia/Karachi',
  'UZT UZST': 'Asia/Tashkent',
  'YEKT YEKST': 'Asia/Yekaterinburg',
  'AFT AFST': 'Asia/Kabul',
  'GST GDT': 'Asia/Dubai Atlantic/South_Georgia',
  'GET GEST': 'Asia/Tbilisi',
  'AMT AMST': 'Asia/Yerevan',
  'AZT AZST': 'Asia/Baku',
  'IRST IRDT': 'Asia/Tehran',
  'MSK MSD': 'Europe/Moscow Europe/Minsk',
  'AST ADT': 'Asia/Baghdad Asia/Kuwait Asia/Riyadh',
  'EAT EAST': 'Africa/Nairobi',
  'TRT TRST': 'Europe/Istanbul',
  'EET EEST':
    'Africa/Cairo Asia/Beirut Asia/Amman Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Kiev Europe/Sofia Europe/Riga Europe/Vilnius Europe/Tallinn',
  'SAST SAST': 'Africa/Johannesburg',
  'CET CEST':
    'Europe/Amsterdam Europe/Berlin Europe/Brussels Europe/Paris Europe/Prague Europe/Rome Europe/Vienna Europe/Zurich Europe/Madrid Europe/Warsaw Europe/Budapest Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Belgrade Europe/Zagreb Europe/Luxembourg Africa/Algiers',
  'WET WEST': 'Africa/Casablanca Europe/Lisbon',
  'WAT WAST': 'Africa/Lagos',
  'GMT IST': 'Europe/Dublin',
  'GMT BST': 'Europe/London',
  'AZOT AZOST': 'Atlantic/Azores',
  'CVT CVST': 'Atlantic/Cape_Verde',
  'BRT BRST': 'America/Sao_Paulo',
  'ART ARST': 'America/Argentina/Buenos_Aires America/Buenos_Aires',
  'UYT UYST': 'America/Montevideo',
  'CLT CLST': 'America/Santiago',
  'NST NDT': 'America/St_Johns',
  'VET VEST': 'America/Caracas',
  'BOT BOST': 'America/La_Paz',
  'COT COST': 'America/Bogota',
  'PET PEST': 'America/Lima',
  'ECT ECST': 'America/Guayaquil',
  'SST SDT': 'Pacific/Pago_Pago',
  'NUT NUST': 'Pacific/Niue',
  'MART MARST': 'Pacific/Marquesas',
  'ChST ChDT': 'Pacific/Guam',
  'SBT SBST': 'Pacific/Guadalcanal',
  'ALMT ALMST': 'Asia/Almaty',
  'NOVT NOVST': 'Asia/Novosibirsk',
  'VLAT VLAST': 'Asia/Vladivostok',
  'PYT PYST': 'America/Asuncion',
  'WGT WGST': 'America/Godthab'
};
const SHORT_BY_ZONE = new Map(
  Object.entries(SHORT).flatMap(([names, zones]) => zones.split(' ').map((zone) => [zone, names.split(' ') as [string, string]] as const))
);

/** `PST`, `CEST`; `GMT+04:00` where neither Java nor Intl has a name. */
export function shortZoneName(zone: string, millis: number): string {
  if (zone === 'GMT' || zone === 'UTC') return zone;
  const known = SHORT_BY_ZONE.get(zone);
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
