import { madeText } from '../../values/allocation.ts';
import { ApexBlob } from '../../values/blob.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, EncodingUtil Class. */
export const encodingUtilMembers: Members = nonNull({
  'System.EncodingUtil.base64Encode(Blob)': (blob: ApexBlob) => madeText(Buffer.from(blob.bytes).toString('base64')),
  'System.EncodingUtil.base64Decode(String)': (text: string) => new ApexBlob(Buffer.from(text, 'base64')),
  'System.EncodingUtil.convertToHex(Blob)': (blob: ApexBlob) => madeText(Buffer.from(blob.bytes).toString('hex')),
  'System.EncodingUtil.convertFromHex(String)': (text: string) => {
    if (!/^(?:[0-9a-fA-F]{2})*$/.test(text)) throw apexException('System.IllegalArgumentException', 'Invalid hex string');
    return new ApexBlob(Buffer.from(text, 'hex'));
  },
  'System.EncodingUtil.urlEncode(String,String)': (text: string, charset: string) => madeText(urlEncode(text, charset), text),
  'System.EncodingUtil.urlDecode(String,String)': (text: string, charset: string) => urlDecode(text, charset)
});

/** Node names of the charsets that java.net.URLEncoder is asked for. */
const CHARSETS: Readonly<Record<string, BufferEncoding>> = { 'utf-8': 'utf8', utf8: 'utf8', 'iso-8859-1': 'latin1', 'us-ascii': 'ascii' };

function charsetOf(name: string): BufferEncoding {
  const charset = CHARSETS[name.toLowerCase()];
  if (charset === undefined) throw apexException('System.InvalidParameterValueException', `Invalid charset: ${name}`);
  return charset;
}

/** java.net.URLEncoder: blanks become `+`; letters, digits and `.-*_` stay. */
function urlEncode(text: string, charset: string): string {
  const encoding = charsetOf(charset);
  return text.replace(/ |[^A-Za-z0-9.\-*_]/gu, (character) =>
    character === ' '
      ? '+'
      : [...Buffer.from(character, encoding)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  );
}

function urlDecode(text: string, charset: string): string {
  const encoding = charsetOf(charset);
  if (/%(?![0-9a-fA-F]{2})/.test(text))
    throw apexException('System.IllegalArgumentException', 'URLDecoder: Illegal hex characters in escape (%) pattern');
  return text
    .replaceAll('+', ' ')
    .replace(/(?:%[0-9a-fA-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(encoding));
}
