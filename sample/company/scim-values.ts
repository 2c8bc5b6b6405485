const renamedLanguages: Readonly<Record<string, string>> = { iw: 'he', in: 'id', ji: 'yi' };

/** A Salesforce language or locale key as a BCP 47 tag, which SCIM asks for (RFC 7643 4.1.1): `zh_TW` → `zh-TW`, `iw` → `he`. */
export function languageTag(key: string): string {
  const [language = '', ...rest] = key.split('_');
  return [renamedLanguages[language] ?? language, ...rest].join('-');
}
