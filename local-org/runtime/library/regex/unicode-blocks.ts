import { RegexSyntaxError } from './syntax-error.ts';

/** First and last code point (Unicode Character Database, Blocks.txt) by the name in small letters, without blanks, hyphens and underscores. */
const blocks: Readonly<Record<string, readonly [first: number, last: number]>> = {
  basiclatin: [0x0, 0x7f],
  latin1supplement: [0x80, 0xff],
  latinextendeda: [0x100, 0x17f],
  latinextendedb: [0x180, 0x24f],
  ipaextensions: [0x250, 0x2af],
  spacingmodifierletters: [0x2b0, 0x2ff],
  combiningdiacriticalmarks: [0x300, 0x36f],
  greek: [0x370, 0x3ff],
  greekandcoptic: [0x370, 0x3ff],
  cyrillic: [0x400, 0x4ff],
  cyrillicsupplement: [0x500, 0x52f],
  armenian: [0x530, 0x58f],
  hebrew: [0x590, 0x5ff],
  arabic: [0x600, 0x6ff],
  devanagari: [0x900, 0x97f],
  bengali: [0x980, 0x9ff],
  tamil: [0xb80, 0xbff],
  thai: [0xe00, 0xe7f],
  georgian: [0x10a0, 0x10ff],
  hanguljamo: [0x1100, 0x11ff],
  latinextendedadditional: [0x1e00, 0x1eff],
  greekextended: [0x1f00, 0x1fff],
  generalpunctuation: [0x2000, 0x206f],
  superscriptsandsubscripts: [0x2070, 0x209f],
  currencysymbols: [0x20a0, 0x20cf],
  letterlikesymbols: [0x2100, 0x214f],
  numberforms: [0x2150, 0x218f],
  arrows: [0x2190, 0x21ff],
  mathematicaloperators: [0x2200, 0x22ff],
  boxdrawing: [0x2500, 0x257f],
  geometricshapes: [0x25a0, 0x25ff],
  miscellaneoussymbols: [0x2600, 0x26ff],
  dingbats: [0x2700, 0x27bf],
  cjksymbolsandpunctuation: [0x3000, 0x303f],
  hiragana: [0x3040, 0x309f],
  katakana: [0x30a0, 0x30ff],
  bopomofo: [0x3100, 0x312f],
  cjkunifiedideographsextensiona: [0x3400, 0x4dbf],
  cjkunifiedideographs: [0x4e00, 0x9fff],
  hangulsyllables: [0xac00, 0xd7af],
  privateusearea: [0xe000, 0xf8ff],
  halfwidthandfullwidthforms: [0xff00, 0xffef],
  specials: [0xfff0, 0xffff],
  emoticons: [0x1f600, 0x1f64f]
};

/** `InGreek`, `block=Basic_Latin` (java.util.regex.Pattern, "Blocks") as the inside of a class. */
export function unicodeBlock(name: string): string {
  const bare = name.replace(/^(?:In|block=|blk=)/i, '');
  const range = blocks[bare.toLowerCase().replaceAll(/[ _-]/g, '')];
  if (!range) throw new RegexSyntaxError(`Unknown character block name {${bare}}`);
  return range.map((point) => `\\u{${point.toString(16)}}`).join('-');
}
