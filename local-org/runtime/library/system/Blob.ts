import { madeText } from '../../values/allocation.ts';
import { ApexBlob } from '../../values/blob.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { pdfOf } from './pdf.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, Blob Class. */
export const blobMembers: Members = nonNull({
  'System.Blob.size()': (blob: ApexBlob) => blob.size,
  'System.Blob.toPdf(String)': (html: string) => new ApexBlob(pdfOf(html)),
  'System.Blob.toString()': textOfBlob,
  'System.Blob.valueOf(String)': (text: string) => ApexBlob.ofText(text)
});

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes; StringException for bytes that are none. */
export function textOfBlob(blob: ApexBlob): string {
  try {
    return madeText(utf8.decode(blob.bytes));
  } catch {
    throw apexException('System.StringException', 'BLOB is not a valid UTF-8 string');
  }
}
