/** Time zone, language and locale keys of a country, as the picklists of the Salesforce User object offer them. */
export interface Locale {
  readonly timeZone: string;
  readonly language: string;
  readonly locale: string;
}

export function locale(text: string): Locale {
  const [timeZone = '', language = '', key = ''] = text.split(' ');
  return { timeZone, language, locale: key };
}

const countries: Readonly<Record<string, string>> = {
  GB: 'Europe/London en_GB en_GB',
  NL: 'Europe/Amsterdam nl_NL nl_NL',
  BE: 'Europe/Brussels nl_NL nl_BE',
  FR: 'Europe/Paris fr fr_FR',
  PL: 'Europe/Prague pl pl_PL',
  DE: 'Europe/Berlin de de_DE',
  AT: 'Europe/Berlin de de_AT',
  CH: 'Europe/Berlin de de_CH',
  SE: 'Europe/Berlin sv sv_SE',
  DK: 'Europe/Berlin da da_DK',
  NO: 'Europe/Berlin no no_NO',
  FI: 'Europe/Helsinki fi fi_FI',
  IS: 'GMT en_US is_IS',
  ES: 'Europe/Paris es es_ES',
  PT: 'Europe/Lisbon pt_PT pt_PT',
  'US-E': 'America/New_York en_US en_US',
  'US-C': 'America/Chicago en_US en_US',
  'US-W': 'America/Los_Angeles en_US en_US',
  CA: 'America/St_Johns en_US en_CA',
  MX: 'America/Mexico_City es_MX es_MX',
  BR: 'America/Sao_Paulo pt_BR pt_BR',
  AR: 'America/Argentina/Buenos_Aires es es_AR',
  PE: 'America/Lima es es_PE',
  JP: 'Asia/Tokyo ja ja_JP',
  KR: 'Asia/Seoul ko ko_KR',
  TW: 'Asia/Taipei zh_TW zh_TW',
  IN: 'Asia/Kolkata en_US en_IN',
  NP: 'Asia/Kathmandu en_US en_IN',
  ID: 'Asia/Jakarta in in_ID',
  TH: 'Asia/Bangkok th th_TH',
  AU: 'Australia/Sydney en_US en_AU',
  NZ: 'Pacific/Chatham en_US en_NZ'
};

export function localeOf(country: string): Locale {
  const text = countries[country];
  if (!text) throw new Error(`No locale for the country ${country}.`);
  return locale(text);
}

const countriesByRole: Readonly<Record<string, string>> = {
  EU: 'GB NL FR PL',
  SEU: 'GB NL FR PL',
  DE: 'DE AT CH',
  SDE: 'DE AT CH',
  NO: 'SE DK NO FI IS',
  SNO: 'SE DK NO FI IS',
  IB: 'ES PT',
  SIB: 'ES PT',
  SBX: 'NL BE',
  AM: 'US-E US-C US-W CA',
  SAM: 'US-E US-C US-W CA',
  SNA: 'US-E US-C US-W CA',
  LA: 'MX BR AR PE',
  SLA: 'MX BR AR PE',
  AP: 'JP KR TW IN NP ID TH AU NZ',
  SAP: 'JP KR TW IN NP ID TH AU NZ'
};

/** The countries that a role's people come from, in turn. */
export function countriesOf(role: string | undefined): readonly string[] {
  return (countriesByRole[role ?? ''] ?? 'NL DE PL US-E MX BR IN JP').split(' ');
}
