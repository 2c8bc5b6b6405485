import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';
import { escapeAttribute, escapeText } from './xml-tree.ts';

/** `System.XmlStreamWriter`: what is written goes behind what has been. */
class XmlStreamWriter extends PlatformObject {
  override readonly typeName = 'System.XmlStreamWriter';
  readonly open: string[] = [];
  #text = '';
  /** The end of a start tag that attributes may still come into; null outside of one. */
  #tagEnd: '>' | '/>' | null = null;

  get text(): string {
    this.closeTag();
    return this.#text;
  }

  write(text: string): void {
    this.closeTag();
    this.#text += text;
  }

  startTag(prefix: string | null, name: string, isEmpty: boolean): void {
    const tag = prefix ? `${prefix}:${name}` : name;
    this.write(`<${tag}`);
    this.#tagEnd = isEmpty ? '/>' : '>';
    if (!isEmpty) this.open.push(tag);
  }

  attribute(name: string, value: string): void {
    if (this.#tagEnd === null) throw apexException('System.XmlException', 'Attributes can only be written to a start tag');
    this.#text += ` ${name}="${escapeAttribute(value)}"`;
  }

  endElement(): void {
    const tag = this.open.pop();
    if (tag === undefined) throw apexException('System.XmlException', 'There is no element to end');
    this.write(`</${tag}>`);
  }

  private closeTag(): void {
    if (this.#tagEnd !== null) this.#text += this.#tagEnd;
    this.#tagEnd = null;
  }
}

/** Apex Reference, XmlStreamWriter Class. */
export const xmlStreamWriterMembers: Members = {
  'System.XmlStreamWriter.<init>()': () => new XmlStreamWriter(),
  'System.XmlStreamWriter.close()': (_writer: XmlStreamWriter) => undefined,
  'System.XmlStreamWriter.getXmlString()': (writer: XmlStreamWriter) => writer.text,
  'System.XmlStreamWriter.setDefaultNamespace(String)': (_writer: XmlStreamWriter, _uri: string) => undefined,
  'System.XmlStreamWriter.writeStartDocument(String,String)': (writer: XmlStreamWriter, encoding: string | null, version: string | null) =>
    writer.write(`<?xml version="${version ?? '1.0'}"${encoding ? ` encoding="${encoding}"` : ''}?>`),
  'System.XmlStreamWriter.writeEndDocument()': (writer: XmlStreamWriter) => {
    while (writer.open.length > 0) writer.endElement();
  },
  'System.XmlStreamWriter.writeStartElement(String,String,String)': (writer: XmlStreamWriter, prefix: string, name: string, _uri: string) =>
    writer.startTag(prefix, name, false),
  'System.XmlStreamWriter.writeEmptyElement(String,String,String)': (writer: XmlStreamWriter, prefix: string, name: string, _uri: string) =>
    writer.startTag(prefix, name, true),
  'System.XmlStreamWriter.writeEndElement()': (writer: XmlStreamWriter) => writer.endElement(),
  'System.XmlStreamWriter.writeAttribute(String,String,String,String)': (
    writer: XmlStreamWriter,
    prefix: string | null,
    _uri: string | null,
    name: string,
    value: string
  ) => writer.attribute(prefix ? `${prefix}:${name}` : name, value),
  'System.XmlStreamWriter.writeNamespace(String,String)': (writer: XmlStreamWriter, prefix: string, uri: string) =>
    writer.attribute(`xmlns:${prefix}`, uri),
  'System.XmlStreamWriter.writeDefaultNamespace(String)': (writer: XmlStreamWriter, uri: string) => writer.attribute('xmlns', uri),
  'System.XmlStreamWriter.writeCharacters(String)': (writer: XmlStreamWriter, text: string) => writer.write(escapeText(text)),
  'System.XmlStreamWriter.writeCData(String)': (writer: XmlStreamWriter, text: string) => writer.write(`<![CDATA[${text}]]>`),
  'System.XmlStreamWriter.writeComment(String)': (writer: XmlStreamWriter, text: string) => writer.write(`<!--${text}-->`),
  'System.XmlStreamWriter.writeProcessingInstruction(String,String)': (writer: XmlStreamWriter, target: string, data: string) =>
    writer.write(`<?${target} ${data}?>`)
};
