import type { FieldSchema, ObjectSchema, Schema } from '../../contract/schema.ts';
import { compileProject, type Compiled, type CompileOptions } from '../compile.ts';
import { runUnits, type TinyRuntime } from './tiny-abi.ts';

const field = (name: string, more: Partial<FieldSchema> = {}): Omit<FieldSchema, 'ordinal'> => ({
  name,
  label: name,
  type: 'string',
  apexType: 'String',
  nillable: true,
  createable: true,
  updateable: true,
  ...more
});

function object(name: string, fields: readonly Omit<FieldSchema, 'ordinal'>[], more: Partial<ObjectSchema> = {}): ObjectSchema {
  return {
    name,
    label: name,
    pluralLabel: name,
    keyPrefix: '000',
    kind: 'standard',
    fields: fields.map((one, ordinal) => ({ ...one, ordinal })),
    childRelationships: [],
    sharing: 'ReadWrite',
    setup: false,
    triggerable: true,
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    ...more
  };
}

const id = field('Id', { type: 'id', apexType: 'Id' });
const lookup = (name: string, relationshipName: string, ...referenceTo: string[]): Omit<FieldSchema, 'ordinal'> =>
  field(name, { type: 'reference', apexType: 'Id', referenceTo, relationshipName });

/** Accounts with contacts and tasks, users, and a setting: enough names for the binder to resolve. */
const objects: readonly ObjectSchema[] = [
  object(
    'Account',
    [id, field('Name'), field('NumberOfEmployees', { type: 'int', apexType: 'Integer' }), lookup('OwnerId', 'Owner', 'User')],
    {
      childRelationships: [{ name: 'Contacts', childObject: 'Contact', field: 'AccountId' }]
    }
  ),
  object('Contact', [id, field('LastName'), lookup('AccountId', 'Account', 'Account')]),
  object('Task', [id, field('Subject'), lookup('WhatId', 'What', 'Account', 'Contact')]),
  object('Name', [id, field('Name'), field('Type')]),
  object('User', [id, field('Name'), field('Username')]),
  object('Setting__c', [id, field('Name'), field('Value__c')], { kind: 'hierarchySetting' })
];

export const testSchema: Schema = {
  namespace: '',
  objects,
  object: (name) => objects.find((one) => one.name.toLowerCase() === name.toLowerCase()),
  field: (on, name) => testSchema.object(on)?.fields.find((one) => one.name.toLowerCase() === name.toLowerCase()),
  parent: (on, name) => testSchema.object(on)?.fields.find((one) => one.relationshipName?.toLowerCase() === name.toLowerCase()),
  child: (on, name) => testSchema.object(on)?.childRelationships.find((one) => one.name.toLowerCase() === name.toLowerCase()),
  objectByPrefix: () => undefined,
  hash: 'test'
};

export interface Texts {
  readonly apiVersion?: number;
  readonly labels?: readonly string[];
  readonly options?: CompileOptions;
}

/** Compiles class texts; each is named after its first type (`class A` → `A.cls`), a trigger after itself. */
export function compileTexts(texts: readonly string[], { apiVersion = 67, labels = [], options = {} }: Texts = {}): Compiled {
  const sources = texts.map((text) => {
    const trigger = /^\s*trigger\s+(\w+)/i.exec(text);
    const name = trigger?.[1] ?? /\b(?:class|interface|enum)\s+(\w+)/i.exec(text)?.[1] ?? 'Unknown';
    return { file: `${name}.${trigger ? 'trigger' : 'cls'}`, text, apiVersion };
  });
  return compileProject({ sources, schema: testSchema, labels, options });
}

/** Messages of a class text, without places. */
export function messagesOf(text: string, how: Texts = {}): readonly string[] {
  return compileTexts([text], how).diagnostics.map((one) => one.message);
}

/** Compiles class texts that must be right, and loads them. */
export function runTexts(texts: readonly string[], how: Texts & { readonly members?: Parameters<typeof runUnits>[1] } = {}): TinyRuntime {
  const { program, diagnostics } = compileTexts(texts, how);
  if (diagnostics.length > 0) throw new Error(diagnostics.map((one) => `${one.file}:${one.line} ${one.message}`).join('\n'));
  return runUnits(program.units, how.members);
}

/** The value of static `run()` of one class whose body is given. */
export function valueOf(returns: string, body: string, members = ''): unknown {
  return runTexts([`public class Probe { ${members} public static ${returns} run() { ${body} } }`]).call('Probe', 'run');
}
