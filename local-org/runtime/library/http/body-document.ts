import type { ApexBlob } from '../../values/blob.ts';
import { XmlDocument } from '../dom/Document.ts';
import { textOf } from './HttpMessages.ts';

/** The XML document of a body. XmlException if it is none. */
export function documentOf(body: ApexBlob | null): XmlDocument {
  const document = new XmlDocument();
  document.load(textOf(body) ?? '');
  return document;
}
