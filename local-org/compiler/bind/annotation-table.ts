import type { AnnotationProperty } from '../language/ast.ts';
import type { Place } from './modifier-places.ts';

export interface PropertyRule {
  /** As messages name it. */
  readonly name: string;
  readonly type: AnnotationProperty['type'];
  /** The only values, in lower case. */
  readonly values?: readonly string[];
  /** The only places; absent: wherever the annotation may stand. */
  readonly places?: readonly Place[];
  readonly minVersion?: number;
}
export interface AnnotationRule {
  /** As messages name it. */
  readonly name: string;
  readonly properties: readonly PropertyRule[];
  readonly minVersion?: number;
}

const flag = (name: string, more: Omit<PropertyRule, 'name' | 'type'> = {}): PropertyRule => ({ name, type: 'boolean', ...more });
const text = (name: string, more: Omit<PropertyRule, 'name' | 'type'> = {}): PropertyRule => ({ name, type: 'string', ...more });

const mapping = text('urlMapping');
const classes: readonly Place[] = ['classes'];
const methods: readonly Place[] = ['methods'];
const access = { values: ['never', 'samenamespace', 'samepackage', 'always'] };

/** Annotations and their properties, as the front end of the platform's compiler takes them. */
const rules: readonly AnnotationRule[] = [
  {
    name: 'AuraEnabled',
    properties: [
      flag('cacheable', { places: methods }),
      flag('continuation', { places: methods }),
      text('scope', { places: methods, values: ['global'], minVersion: 55 })
    ]
  },
  { name: 'Deprecated', properties: [] },
  { name: 'Future', properties: [flag('callout')] },
  ...['HttpDelete', 'HttpGet', 'HttpPatch', 'HttpPost', 'HttpPut'].map((name) => ({ name, properties: [mapping] })),
  {
    name: 'InvocableMethod',
    minVersion: 33,
    properties: [
      ...['label', 'description', 'category', 'configurationEditor'].map((name) => text(name)),
      flag('callout', { minVersion: 51 }),
      text('iconName', { minVersion: 55 }),
      text('capabilityType', { minVersion: 60 })
    ]
  },
  {
    name: 'InvocableVariable',
    minVersion: 33,
    properties: [
      text('label'),
      text('description'),
      flag('required'),
      text('placeholderText', { minVersion: 61 }),
      text('defaultValue', { minVersion: 61 })
    ]
  },
  {
    name: 'IsTest',
    properties: [
      flag('seeAllData', { minVersion: 23 }),
      flag('isParallel', { places: classes, minVersion: 40 }),
      flag('onInstall'),
      flag('critical', { places: classes, minVersion: 66 }),
      text('testFor', { places: classes, minVersion: 66 })
    ]
  },
  { name: 'JsonAccess', properties: [text('serializable', access), text('deserializable', access)] },
  { name: 'NamespaceAccessible', minVersion: 43, properties: [] },
  { name: 'ReadOnly', properties: [text('useReplica', { values: ['preferred'] })] },
  { name: 'RemoteAction', minVersion: 21, properties: [flag('callout')] },
  { name: 'RestResource', minVersion: 22, properties: [mapping] },
  { name: 'SuppressWarnings', properties: [text('value')] },
  { name: 'TestSetup', minVersion: 24, properties: [flag('onInstall')] },
  { name: 'TestVisible', properties: [] }
];

/** By name in lower case. */
export const annotationRules: ReadonlyMap<string, AnnotationRule> = new Map(rules.map((rule) => [rule.name.toLowerCase(), rule]));
