import { SaxesParser } from 'saxes';
import { MetadataError } from './problems.ts';

/** An element of a metadata file with the place of its start tag. `text` is trimmed; metadata has no mixed content. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
  readonly line: number;
  readonly column: number;
}

/** Parses metadata XML. Throws MetadataError at the place where it is not well formed. */
export function parseXml(text: string, file: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let start = { line: 1, column: 1 };
  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '');
    throw new MetadataError([{ file, line: parser.line, column: parser.column + 1, message: `not well-formed XML: ${message}` }]);
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser stands behind the name; `<` is one before it.
    start = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
  });
  parser.on('opentag', ({ name, attributes }) => open.push({ name, attributes, children: [], text: '', ...start }));
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on('cdata', (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    const closed = { ...element, text: element.text.trim(), file };
    if (open.length > 0) open.at(-1)!.children.push(closed);
    else root = closed;
  });
  parser.write(text).close();
  if (!root) throw new MetadataError([{ file, line: 1, column: 1, message: 'no XML element in the file' }]);
  return root;
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((candidate) => candidate.name === name);
}

export function textOf(element: XmlElement, name: string): string | undefined {
  return child(element, name)?.text;
}

/** `<name>true</name>`; absent is `absent`. */
export function flagOf(element: XmlElement, name: string, absent = false): boolean {
  const text = textOf(element, name);
  return text === undefined ? absent : text === 'true';
}

export function numberOf(element: XmlElement, name: string): number | undefined {
  const text = textOf(element, name);
  return text === undefined || text === '' ? undefined : Number(text);
}
