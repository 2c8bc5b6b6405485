import { SaxesParser } from 'saxes';
import { apexException } from '../../values/platform-exceptions.ts';

/** A name as XML writes it and as its namespace makes it. */
export interface XmlName {
  readonly local: string;
  readonly namespace: string | null;
  readonly prefix: string | null;
}

export type XmlEvent =
  | {
      readonly kind: 'start';
      readonly name: XmlName;
      readonly attributes: readonly XmlAttribute[];
      readonly namespaces: readonly (readonly [string, string])[];
    }
  | { readonly kind: 'end'; readonly name: XmlName }
  | { readonly kind: 'text' | 'comment' | 'cdata'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly text: string };

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

const nameOf = (tag: { readonly local: string; readonly uri: string; readonly prefix: string }): XmlName => ({
  local: tag.local,
  namespace: tag.uri || null,
  prefix: tag.prefix || null
});

/** What a text of XML consists of, in order. XmlException for one that is not well-formed. */
export function xmlEvents(given: string): readonly XmlEvent[] {
  // Blanks before the declaration are forgiven, as public suites that are green in orgs rely on.
  const text = given.trimStart();
  const events: XmlEvent[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw apexException('System.XmlException', error.message);
  });
  parser.on('opentag', (tag) => {
    const all = Object.values(tag.attributes);
    const isDeclaration = ({ prefix, name }: { readonly prefix: string; readonly name: string }): boolean =>
      prefix === 'xmlns' || name === 'xmlns';
    events.push({
      kind: 'start',
      name: nameOf(tag),
      attributes: all
        .filter((attribute) => !isDeclaration(attribute))
        .map((attribute) => ({ ...nameOf(attribute), value: attribute.value })),
      namespaces: all
        .filter(isDeclaration)
        .map((attribute) => [attribute.name === 'xmlns' ? '' : attribute.local, attribute.value] as const)
    });
  });
  parser.on('closetag', (tag) => events.push({ kind: 'end', name: nameOf(tag) }));
  parser.on('text', (content) => events.push({ kind: 'text', text: content }));
  parser.on('cdata', (content) => events.push({ kind: 'cdata', text: content }));
  parser.on('comment', (content) => events.push({ kind: 'comment', text: content }));
  parser.on('processinginstruction', ({ target, body }) => events.push({ kind: 'instruction', target, text: body }));
  parser.write(text).close();
  return events;
}

export const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');
