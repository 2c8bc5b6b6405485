import { SaxesParser } from 'saxes';

/** An element of a metadata file; text is trimmed, attributes are not used by any metadata that the host reads. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Parses metadata XML. Throws with file, line and column when the text is not well formed. */
export function parseXml(text: string, file: string): XmlElement {
  const stack: { name: string; children: XmlElement[]; text: string }[] = [{ name: '', children: [], text: '' }];
  const parser = new SaxesParser({ fileName: file });
  parser.on('error', (error) => {
    throw new Error(error.message);
  });
  parser.on('opentag', (tag) => stack.push({ name: tag.name, children: [], text: '' }));
  parser.on('text', (part) => {
    stack.at(-1)!.text += part;
  });
  parser.on('closetag', () => {
    const element = stack.pop()!;
    stack.at(-1)!.children.push({ ...element, text: element.text.trim() });
  });
  parser.write(text).close();
  return stack[0]!.children[0]!;
}

export function childText(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text;
}

export function childTexts(element: XmlElement, name: string): string[] {
  return element.children.filter((child) => child.name === name).map((child) => child.text);
}
