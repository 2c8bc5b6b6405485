/** Java's and Salesforce's language codes that BCP 47 has replaced. */
const replaced: Readonly<Record<string, string>> = { iw: 'he', in: 'id', ji: 'yi' };

/**
 * The BCP 47 tag of a Salesforce key for a locale or language: `da_DK` is `da-DK`, `sr__#Latn` is `sr-Latn`. Variants of Java that BCP 47 does not know
 * (`de_DE_EURO`) are left out; a key that names no language at all is `en-US`.
 */
export function languageTag(key: string): string {
  const [language = '', ...rest] = key.split(/[_#-]+/).filter(Boolean);
  const script = rest.find((part) => /^[A-Za-z]{4}$/.test(part) && !/^euro$/i.test(part));
  const region = rest.find((part) => /^([A-Za-z]{2}|\d{3})$/.test(part));
  try {
    return new Intl.Locale(replaced[language.toLowerCase()] ?? language, {
      ...(script && { script }),
      ...(region && { region })
    }).toString();
  } catch (error) {
    if (error instanceof RangeError) return 'en-US';
    throw error;
  }
}
