import { type AnnotationRule, annotationRules } from '../bind/annotation-table.ts';
import type { FileContext } from '../bind/context.ts';
import type { Place } from '../bind/modifier-places.ts';
import type { Annotation, AnnotationProperty, Span } from '../language/ast.ts';
import { annotatedIn } from './annotated.ts';
import type { ClassRule } from './rule.ts';

/** Properties that an annotation has, of a fitting type and value, in a version that knows them. */
export const annotations: ClassRule = (file, { symbol }) => {
  for (const { annotations: written, place, span } of annotatedIn(symbol)) {
    for (const annotation of written) {
      const rule = annotationRules.get(annotation.name.text.toLowerCase());
      if (rule) check(file, rule, annotation, place, span);
    }
  }
};

function check(file: FileContext, rule: AnnotationRule, { properties }: Annotation, place: Place, span: Span): void {
  if (rule.minVersion !== undefined && file.apiVersion < rule.minVersion)
    file.report(span, 'modifier.min.version', rule.name, place, String(rule.minVersion));
  for (const property of properties) checkProperty(file, rule, property, place, span);
  const given = (name: string): string | undefined => properties.find((one) => one.name.text.toLowerCase() === name)?.value.toLowerCase();
  const clash = (a: string, b: string): void => file.report(span, 'annotation.property.sibling.invalid.value', a, b, rule.name);
  if (rule.name === 'JsonAccess' && given('serializable') === undefined && given('deserializable') === undefined)
    file.report(span, 'annotation.jsonaccess.must.specify.control.parameter');
  if (rule.name === 'AuraEnabled' && given('scope') === 'global' && given('cacheable') !== 'true') clash('cacheable', 'scope');
  if (rule.name === 'InvocableVariable' && given('required') === 'true' && given('defaultvalue') !== undefined)
    clash('required', 'defaultValue');
}

function checkProperty(file: FileContext, rule: AnnotationRule, { name, type, value }: AnnotationProperty, place: Place, span: Span): void {
  const known = rule.properties.find((property) => property.name.toLowerCase() === name.text.toLowerCase());
  if (!known) return file.report(name.span, 'annotation.property.not.supported', name.text, rule.name);
  const { minVersion, places, values } = known;
  // A Boolean may be written as a text.
  if (known.type === 'string' && type !== 'string')
    return file.report(name.span, 'annotation.property.invalid.value', known.name, 'String');
  if (minVersion !== undefined && file.apiVersion < minVersion)
    file.report(name.span, 'annotation.property.min.version', known.name, rule.name, String(minVersion));
  else if (places && !places.includes(place)) file.report(span, 'annotation.property.is.not.allowed', known.name, rule.name, place);
  if (values && !values.includes(value.toLowerCase()))
    file.report(name.span, 'annotation.property.bad.string.value', known.name, rule.name, value);
  if (known.name === 'iconName') checkIcon(file, name.span, value);
  if (known.name === 'testFor' && places!.includes(place)) checkTestFor(file, name.span, value);
}

/** `slds:standard:account`, `resource:file:icon`. */
function checkIcon(file: FileContext, span: Span, value: string): void {
  if (value === '') file.report(span, 'annotation.property.missing', 'iconName');
  else if (!/^(?:slds:(?:action|custom|doctype|standard|utility):\w+|resource:\w+:\w+)$/i.test(value))
    file.report(span, 'annotation.property.invalid.format', 'iconName', 'InvocableMethod');
}

/** `ApexClass:One, ApexTrigger:Two`: what a test is for. Triggers are not known to classes. */
function checkTestFor(file: FileContext, span: Span, value: string): void {
  if (value === '') return file.report(span, 'annotation.property.missing', 'testFor');
  for (const part of value.split(',').map((one) => one.trim())) {
    const [, prefix, name] = /^(ApexClass|ApexTrigger):(.*)$/i.exec(part) ?? [];
    if (prefix === undefined || name === undefined) {
      file.report(span, 'annotation.property.testFor.invalid.prefix', 'testFor', value, 'ApexClass: OR ApexTrigger:');
      return;
    }
    const kind = prefix.toLowerCase() === 'apexclass' ? 'class' : 'trigger';
    if (name.trim() === '') file.report(span, 'annotation.property.testFor.empty.suffix', 'testFor', kind);
    else if (kind === 'class' && !file.types.projectType(name.trim()))
      file.report(span, 'annotation.property.value.not.found', 'testFor', kind, name.trim());
  }
}
