import type { FieldSchema, ObjectSchema, Schema } from '../../../contract/schema.ts';
import type { ClassInfo } from '../../../contract/program.ts';
import { Random } from '../../kernel/random.ts';
import type { ValueContext } from '../../values/context.ts';
import { TypeTable } from '../../values/type-table.ts';
import { EnumConstant } from '../../values/user-object.ts';
import { Registry } from '../registry.ts';
import { valueMembers } from '../value-members.ts';

/** A small org for tests of the pure library: two objects, no classes, a clock that stands at 2026-02-28 10:20:30.456 UTC. */
export interface TestContext extends ValueContext {
  readonly logged: string[];
  timeZone: string;
  locale: string;
}

const NOW = Date.UTC(2026, 1, 28, 10, 20, 30, 456);

export function testContext(classes: readonly ClassInfo[] = []): TestContext {
  const schema = testSchema();
  const program = {
    class: (name: string) =>
      classes
        .filter((info) => info.name.toLowerCase() === name.toLowerCase())
        .map((info) => ({ info, name: info.name, js: class {} as never }))[0]
  };
  const random = new Random('test');
  const enums = new Map<string, EnumConstant>();
  const context: TestContext = {
    schema,
    program,
    types: new TypeTable({ schema, class: program.class }),
    enumConstant: (enumName, constant) => {
      const key = `${enumName}.${constant}`;
      const known = enums.get(key) ?? new EnumConstant(enumName, constant, enums.size);
      enums.set(key, known);
      return known;
    },
    now: () => NOW,
    random: () => random,
    user: () => ({ timeZone: context.timeZone, locale: context.locale, language: 'en_US' }),
    log: (line) => void context.logged.push(line),
    charge: () => undefined,
    logged: [],
    timeZone: 'America/Los_Angeles',
    locale: 'en_US'
  };
  return context;
}

/** Calls a member by its key. */
export function caller(context: ValueContext): (key: string, ...args: unknown[]) => unknown {
  const registry = new Registry().add(...valueMembers(context));
  return (key, ...args) => {
    const member = registry.get(key);
    if (member === undefined) throw new Error(`not implemented: ${key}`);
    return member(...args);
  };
}

function field(ordinal: number, name: string, apexType: FieldSchema['apexType'], more: Partial<FieldSchema> = {}): FieldSchema {
  const type = apexType === 'Id' ? 'reference' : apexType === 'Decimal' ? 'currency' : 'string';
  return { name, label: name, type, apexType, ordinal, nillable: true, createable: true, updateable: true, ...more };
}

function object(name: string, keyPrefix: string, fields: readonly FieldSchema[], more: Partial<ObjectSchema> = {}): ObjectSchema {
  const may = { triggerable: true, createable: true, updateable: true, deletable: true, queryable: true };
  return {
    name,
    label: name,
    pluralLabel: `${name}s`,
    keyPrefix,
    kind: 'standard',
    fields,
    childRelationships: [],
    sharing: 'Private',
    setup: false,
    ...may,
    ...more
  };
}

export function testSchema(): Schema {
  const account = object(
    'Account',
    '001',
    [
      field(0, 'Id', 'Id', { type: 'id' }),
      field(1, 'Name', 'String', { nameField: true }),
      field(2, 'AnnualRevenue', 'Decimal'),
      field(3, 'NumberOfEmployees', 'Integer'),
      field(4, 'IsCustomer__c', 'Boolean'),
      field(5, 'Founded__c', 'Date'),
      field(6, 'SeenAt__c', 'Datetime'),
      field(7, 'Latitude', 'Double'),
      field(8, 'ParentId', 'Id', { relationshipName: 'Parent', referenceTo: ['Account'] })
    ],
    { childRelationships: [{ name: 'Contacts', childObject: 'Contact', field: 'AccountId' }] }
  );
  const contact = object('Contact', '003', [
    field(0, 'Id', 'Id', { type: 'id' }),
    field(1, 'LastName', 'String', { nameField: true }),
    field(2, 'AccountId', 'Id', { relationshipName: 'Account', referenceTo: ['Account'] })
  ]);
  const objects = [account, contact];
  const find = <T>(items: readonly T[], text: string, nameOf: (item: T) => string | undefined): T | undefined =>
    items.find((item) => nameOf(item)?.toLowerCase() === text.toLowerCase());
  const byName = (name: string): ObjectSchema | undefined => find(objects, name, (candidate) => candidate.name);
  return {
    namespace: '',
    objects,
    hash: 'test',
    object: byName,
    field: (name, fieldName) => find(byName(name)?.fields ?? [], fieldName, (candidate) => candidate.name),
    parent: (name, relationship) => find(byName(name)?.fields ?? [], relationship, (candidate) => candidate.relationshipName),
    child: (name, relationship) => find(byName(name)?.childRelationships ?? [], relationship, (candidate) => candidate.name),
    objectByPrefix: (prefix) => objects.find((candidate) => candidate.keyPrefix === prefix)
  };
}
