import { currentTransaction } from '../../transactions/current.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';
import { xmlEvents, type XmlAttribute, type XmlEvent, type XmlName } from './xml-tree.ts';

const tags = {
  start: 'START_ELEMENT',
  end: 'END_ELEMENT',
  text: 'CHARACTERS',
  cdata: 'CDATA',
  comment: 'COMMENT',
  instruction: 'PROCESSING_INSTRUCTION'
};

/** `System.XmlStreamReader`: a cursor over the parts of a text, the start of the document first. */
export class XmlStreamReader extends PlatformObject {
  override readonly typeName = 'System.XmlStreamReader';
  readonly events: readonly XmlEvent[];
  at = -1;
  coalescing = false;

  constructor(text: string) {
    super();
    this.events = xmlEvents(text);
  }

  get event(): XmlEvent | undefined {
    return this.events[this.at];
  }

  get tag(): string {
    return this.at < 0 ? 'START_DOCUMENT' : this.event ? tags[this.event.kind] : 'END_DOCUMENT';
  }

  next(): number {
    if (this.at >= this.events.length) throw apexException('System.XmlException', 'There are no more elements');
    this.at++;
    return tagNumbers[this.tag]!;
  }

  get name(): XmlName | null {
    const { event } = this;
    return event?.kind === 'start' || event?.kind === 'end' ? event.name : null;
  }

  /** Prefixes, the default one empty, and addresses that the element declares. */
  get namespaces(): readonly (readonly [string, string])[] {
    return this.event?.kind === 'start' ? this.event.namespaces : [];
  }

  get attributes(): readonly XmlAttribute[] {
    return this.event?.kind === 'start' ? this.event.attributes : [];
  }

  get text(): string | null {
    const { event } = this;
    return event && 'text' in event ? event.text : null;
  }
}

/** javax.xml.stream.XMLStreamConstants */
const tagNumbers: Readonly<Record<string, number>> = {
  START_ELEMENT: 1,
  END_ELEMENT: 2,
  PROCESSING_INSTRUCTION: 3,
  CHARACTERS: 4,
  COMMENT: 5,
  START_DOCUMENT: 7,
  END_DOCUMENT: 8,
  CDATA: 12
};

/** Apex Reference, XmlStreamReader Class. */
export const xmlStreamReaderMembers: Members = {
  'System.XmlStreamReader.<init>(String)': (text: string | null) => {
    if (text === null) throw nullPointer();
    return new XmlStreamReader(text);
  },
  'System.XmlStreamReader.hasNext()': (reader: XmlStreamReader) => reader.at < reader.events.length,
  'System.XmlStreamReader.next()': (reader: XmlStreamReader) => reader.next(),
  'System.XmlStreamReader.nextTag()': (reader: XmlStreamReader) => {
    let number = reader.next();
    while (reader.tag !== 'START_ELEMENT' && reader.tag !== 'END_ELEMENT') number = reader.next();
    return number;
  },
  'System.XmlStreamReader.getEventType()': (reader: XmlStreamReader) =>
    currentTransaction().engine.enums.constant('System.XmlTag', reader.tag),
  'System.XmlStreamReader.getLocalName()': (reader: XmlStreamReader) => reader.name?.local ?? null,
  'System.XmlStreamReader.getNamespace()': (reader: XmlStreamReader) => reader.name?.namespace ?? null,
  'System.XmlStreamReader.getPrefix()': (reader: XmlStreamReader) => reader.name?.prefix ?? null,
  'System.XmlStreamReader.getNamespaceCount()': (reader: XmlStreamReader) => reader.namespaces.length,
  'System.XmlStreamReader.getNamespacePrefix(Integer)': (reader: XmlStreamReader, index: number) => reader.namespaces[index]?.[0] ?? null,
  'System.XmlStreamReader.getNamespaceURIAt(Integer)': (reader: XmlStreamReader, index: number) => reader.namespaces[index]?.[1] ?? null,
  'System.XmlStreamReader.getNamespaceURI(String)': (reader: XmlStreamReader, prefix: string) =>
    reader.namespaces.find(([known]) => (known ?? '') === (prefix ?? ''))?.[1] ?? null,
  'System.XmlStreamReader.getText()': (reader: XmlStreamReader) => reader.text,
  'System.XmlStreamReader.getPITarget()': ({ event }: XmlStreamReader) => (event?.kind === 'instruction' ? event.target : null),
  'System.XmlStreamReader.getPIData()': ({ event }: XmlStreamReader) => (event?.kind === 'instruction' ? event.text : null),
  'System.XmlStreamReader.getVersion()': (_reader: XmlStreamReader) => '1.0',
  'System.XmlStreamReader.getAttributeCount()': ({ attributes }: XmlStreamReader) => attributes.length,
  'System.XmlStreamReader.getAttributeLocalName(Integer)': ({ attributes }: XmlStreamReader, index: number) =>
    attributes[index]?.local ?? null,
  'System.XmlStreamReader.getAttributeNamespace(Integer)': ({ attributes }: XmlStreamReader, index: number) =>
    attributes[index]?.namespace ?? null,
  'System.XmlStreamReader.getAttributePrefix(Integer)': ({ attributes }: XmlStreamReader, index: number) =>
    attributes[index]?.prefix ?? null,
  'System.XmlStreamReader.getAttributeType(Integer)': (_reader: XmlStreamReader, _index: number) => 'CDATA',
  'System.XmlStreamReader.getAttributeValueAt(Integer)': ({ attributes }: XmlStreamReader, index: number) =>
    attributes[index]?.value ?? null,
  'System.XmlStreamReader.getAttributeValue(String,String)': ({ attributes }: XmlStreamReader, namespace: string | null, name: string) =>
    attributes.find((attribute) => attribute.local === name && (namespace === null || (attribute.namespace ?? '') === namespace))?.value ??
    null,
  'System.XmlStreamReader.hasName()': (reader: XmlStreamReader) => reader.name !== null,
  'System.XmlStreamReader.hasText()': (reader: XmlStreamReader) => reader.text !== null,
  'System.XmlStreamReader.isCharacters()': (reader: XmlStreamReader) => reader.tag === 'CHARACTERS',
  'System.XmlStreamReader.isStartElement()': (reader: XmlStreamReader) => reader.tag === 'START_ELEMENT',
  'System.XmlStreamReader.isEndElement()': (reader: XmlStreamReader) => reader.tag === 'END_ELEMENT',
  'System.XmlStreamReader.isWhitespace()': (reader: XmlStreamReader) => reader.text !== null && reader.text.trim() === '',
  /** Neighbouring texts are one text here in any case. */
  'System.XmlStreamReader.setCoalescing(Boolean)': (reader: XmlStreamReader, coalescing: boolean) => void (reader.coalescing = coalescing),
  'System.XmlStreamReader.setNamespaceAware(Boolean)': (_reader: XmlStreamReader, _aware: boolean) => undefined
};
