import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly line: number;
  readonly children: readonly XmlElement[];
  /** Own text, trimmed; empty where there are children. */
  readonly text: string;
}

/** Where and why a text is not well-formed. */
export class XmlError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

interface Open {
  name: string;
  line: number;
  children: XmlElement[];
  text: string;
}

/** The root element; throws `XmlError` on the first thing that is not well-formed. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser();
  const open: Open[] = [{ name: '', line: 0, children: [], text: '' }];
  parser.on('error', (error) => {
    throw new XmlError(parser.line, error.message);
  });
  parser.on('opentag', ({ name }) => open.push({ name, line: parser.line, children: [], text: '' }));
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => {
    const { text, ...element } = open.pop()!;
    open.at(-1)!.children.push({ ...element, text: text.trim() });
  });
  parser.write(source).close();
  return open[0]!.children[0]!;
}

/** Text of the first child with this name. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text;
}

/** Children with this name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
