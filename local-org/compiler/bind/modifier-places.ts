import type { Annotation, Modifier, Span } from '../language/ast.ts';
import type { Report } from '../language/diagnostics.ts';
import { annotationRules } from './annotation-table.ts';

/** What modifiers and annotations stand at, in the words of messages. */
export type Place = 'classes' | 'interfaces' | 'enums' | 'methods' | 'constructors' | 'fields' | 'properties' | 'locals' | 'parameters';

/** Something that modifiers and annotations stand at. */
export interface Modified {
  readonly modifiers: readonly Modifier[];
  readonly annotations: readonly Annotation[];
}

/** Names in messages, where they are not the lower-case word. */
const shown: ReadonlyMap<string, string> = new Map([
  ...['withSharing', 'withoutSharing', 'inheritedSharing', 'testMethod', 'webService'].map((name) => [name.toLowerCase(), name] as const),
  ...[...annotationRules].map(([key, { name }]) => [key, name] as const)
]);

/** `with sharing` is one word in messages. */
export function shownModifier(text: string): string {
  const word = text.replace(' ', '').toLowerCase();
  return shown.get(word) ?? word;
}

const words = (text: string): readonly string[] => text.split(' ');
const sharing = words('withsharing withoutsharing inheritedsharing');
const ofTypes = words('protected static override transient testmethod webservice');
const ofMethods = words('future istest testsetup invocablemethod httpdelete httpget httppatch httppost httpput readonly');
const scopes = words('private protected public global');
const fields = [...words('abstract virtual override testmethod restresource jsonaccess'), ...sharing, ...ofMethods];
const interfaces = words('final abstract auraenabled invocablevariable remoteaction jsonaccess');

/** What cannot stand where, by the front end of the platform's compiler. */
const forbidden: Readonly<Record<Place, ReadonlySet<string>>> = {
  classes: new Set([...ofTypes, ...ofMethods.filter((name) => name !== 'istest'), 'auraenabled', 'invocablevariable']),
  interfaces: new Set([...ofTypes, ...interfaces, ...sharing, ...ofMethods]),
  enums: new Set([...ofTypes, ...interfaces, 'virtual', 'restresource', ...sharing, ...ofMethods]),
  methods: new Set(['transient', ...sharing, 'invocablevariable', 'jsonaccess']),
  constructors: new Set([
    ...words(
      'static final abstract virtual override transient testmethod webservice auraenabled invocablevariable remoteaction restresource'
    ),
    ...['jsonaccess', ...sharing, ...ofMethods]
  ]),
  fields: new Set(fields),
  properties: new Set([...fields, 'invocablevariable']),
  locals: new Set([
    ...words('static webservice abstract virtual override testmethod auraenabled invocablevariable deprecated restresource jsonaccess'),
    ...['namespaceaccessible', ...scopes, ...sharing, ...ofMethods]
  ]),
  parameters: new Set([
    ...words(
      'static webservice abstract virtual override transient testmethod auraenabled invocablevariable deprecated restresource jsonaccess'
    ),
    ...['namespaceaccessible', 'testvisible', 'remoteaction', ...scopes, ...sharing, ...ofMethods]
  ])
};

/** Annotations that the platform does not have; modifiers that do not belong at a place, that are there twice, or that do not go together. */
export function checkModifiers(report: Report, place: Place, { modifiers, annotations }: Modified, span: Span): void {
  for (const { name, properties } of annotations) {
    // One with a bare value is let pass, whatever its name.
    const isBare = properties[0]?.name.text === 'value' && properties[0].name.span.start === properties[0].span.start;
    if (!isBare && !annotationRules.has(name.text.toLowerCase())) report(name.span, 'invalid.unresolved.annotation', name.text);
  }
  const texts = [...modifiers.map(({ text }) => text), ...annotations.map(({ name }) => name.text)].map((text) =>
    text.replace(' ', '').toLowerCase()
  );
  texts.forEach((text, i) => {
    if (texts.indexOf(text) < i) report(span, 'duplicate.modifier', shownModifier(text));
    if (forbidden[place].has(text)) report(span, 'modifier.is.not.allowed', shownModifier(text), place);
  });
  if (new Set(texts.filter((text) => scopes.includes(text))).size > 1) report(span, 'declarations.single.scope');
  if (texts.includes('final') && (place === 'classes' || place === 'methods')) report(span, 'modifier.is.by.default', place, 'final');
  if (texts.includes('testmethod') && texts.includes('istest')) report(span, 'modifier.is.by.default', 'testMethod', 'IsTest');
  if (texts.includes('abstract') && texts.includes('virtual')) report(span, 'modifier.is.by.default', 'abstract', 'virtual');
  const [first, second] = texts.filter((text) => sharing.includes(text));
  if (first !== undefined && second !== undefined && first !== second)
    report(span, 'modifier.cannot.be', shownModifier(first), place, shownModifier(second));
}
