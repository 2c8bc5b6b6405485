import { expect, it } from 'vitest';
import { languageTag } from './language-tag.ts';

it.each([
  ['en_US', 'en-US'],
  ['zh_TW', 'zh-TW'],
  ['iw_IL', 'he-IL'],
  ['in', 'id'],
  ['de_DE_EURO', 'de-DE'],
  ['sr__#Latn', 'sr-Latn'],
  ['zh_CN_#Hans', 'zh-Hans-CN'],
  ['uz_LATN_UZ', 'uz-Latn-UZ'],
  ['no_NO_NY', 'no-NO'],
  ['es_419', 'es-419'],
  ['', 'en-US'],
  ['not a locale', 'en-US']
])('%s is %s on the web', (key, tag) => {
  expect(languageTag(key)).toBe(tag);
  expect(() => new Intl.DateTimeFormat(tag)).not.toThrow();
});
