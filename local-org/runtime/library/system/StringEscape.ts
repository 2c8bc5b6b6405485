import { nonNull, type Members } from '../registry.ts';
import { HTML3_ENTITIES, HTML4_ENTITIES } from './html-entities.ts';

/** Apex Reference, String Class: escape and unescape methods. The rules are of Apache Commons Lang StringEscapeUtils 2.6. */
export const stringEscapeMembers: Members = nonNull({
  'System.String.escapeCsv()': (s: string) => (/[",\r\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s),
  'System.String.unescapeCsv()': unescapeCsv,
  'System.String.escapeJava()': (s: string) => escapeJava(s, ''),
  'System.String.unescapeJava()': unescapeJava,
  'System.String.escapeEcmaScript()': (s: string) => escapeJava(s, "'/"),
  'System.String.unescapeEcmaScript()': unescapeJava,
  'System.String.escapeUnicode()': (s: string) => s.replace(/[^\x20-\x7f]/g, unicode),
  'System.String.unescapeUnicode()': (s: string) =>
    s.replace(/\\u+([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  'System.String.escapeXml()': (s: string) => s.replace(/[&<>"']/g, (c) => XML_ESCAPES[c]!),
  'System.String.unescapeXml()': (s: string) => unescapeEntities(s, XML_ENTITIES),
  'System.String.escapeHtml3()': (s: string) => escapeHtml(s, HTML3_NAMES),
  'System.String.unescapeHtml3()': (s: string) => unescapeEntities(s, HTML3_CHARACTERS),
  'System.String.escapeHtml4()': (s: string) => escapeHtml(s, HTML4_NAMES),
  'System.String.unescapeHtml4()': (s: string) => unescapeEntities(s, HTML4_CHARACTERS),
  'System.String.stripHtmlTags()': (s: string) => unescapeEntities(s.replace(/<[^>]*>/g, ''), HTML4_CHARACTERS),
  'System.String.escapeSingleQuotes(String)': (s: string) => s.replaceAll("'", "\\'")
});

function unescapeCsv(s: string): string {
  if (!/^".*"$/s.test(s)) return s;
  const inside = s.slice(1, -1);
  return /[",\r\n]/.test(inside) ? inside.replaceAll('""', '"') : s;
}

const JAVA_ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\n': '\\n',
  '\t': '\\t',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\'
};
const JAVA_CHARACTERS: Readonly<Record<string, string>> = { b: '\b', n: '\n', t: '\t', f: '\f', r: '\r' };
const unicode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function escapeJava(s: string, alsoEscaped: string): string {
  return s.replace(
    /["\\'/]|[^\x20-\x7e]/g,
    (c) => JAVA_ESCAPES[c] ?? (/["'/\\]/.test(c) ? (alsoEscaped.includes(c) ? `\\${c}` : c) : unicode(c))
  );
}

function unescapeJava(s: string): string {
  return s.replace(/\\(?:u+([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex: string | undefined, letter: string | undefined) =>
    hex === undefined ? (JAVA_CHARACTERS[letter!] ?? letter!) : String.fromCharCode(Number.parseInt(hex, 16))
  );
}

const XML_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const XML_ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"]
]);

/** Entity name → character, from `name code` pairs. */
const charactersOf = (table: Readonly<Record<string, number>>): Map<string, string> =>
  new Map(Object.entries(table).map(([name, code]) => [name, String.fromCodePoint(code)]));
const namesOf = (characters: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...characters].map(([name, character]) => [character, `&${name};`]));

const HTML3_CHARACTERS = charactersOf(HTML3_ENTITIES);
const HTML4_CHARACTERS = charactersOf({ ...HTML3_ENTITIES, ...HTML4_ENTITIES });
const HTML3_NAMES = namesOf(HTML3_CHARACTERS);
const HTML4_NAMES = namesOf(HTML4_CHARACTERS);

const escapeHtml = (s: string, names: ReadonlyMap<string, string>): string => s.replace(/[&<>"]|[^\x00-\x7f]/gu, (c) => names.get(c) ?? c);

function unescapeEntities(s: string, characters: ReadonlyMap<string, string>): string {
  return s.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w+));/g,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return characters.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
  );
}
