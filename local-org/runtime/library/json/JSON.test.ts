import { describe, expect, test } from 'vitest';
import type { ClassInfo, FieldInfo } from '../../../contract/program.ts';
import { BoxedDouble } from '../../values/boxed.ts';
import type { ValueContext } from '../../values/context.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { Decimal } from '../../values/decimal.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { TYPES, listType, mapType } from '../../values/runtime-type.ts';
import { SObject } from '../../values/sobject.ts';
import { textOf } from '../../values/to-text.ts';
import { ApexObject, EnumConstant, describeClass } from '../../values/user-object.ts';
import { ApexType } from '../system/Type.ts';
import { caller, testContext } from '../testing/test-context.ts';

const field = (name: string, type: string, more: Partial<FieldInfo> = {}): FieldInfo => ({
  name,
  type,
  modifiers: [],
  annotations: [],
  isStatic: false,
  isTransient: false,
  kind: 'field',
  js: `f_${name}`,
  ...more
});
const info: ClassInfo = {
  name: 'Person',
  kind: 'class',
  modifiers: [],
  annotations: [],
  sharing: 'with',
  interfaces: [],
  constructors: [],
  methods: [],
  constants: [],
  apiVersion: 67,
  file: 'Person.cls',
  line: 1,
  fields: [
    field('name', 'String'),
    field('score', 'Decimal'),
    field('friends', 'List<Person>'),
    field('born', 'Date'),
    field('secret', 'String', { isTransient: true }),
    field('mood', 'Mood')
  ]
};
const mood: ClassInfo = { ...info, name: 'Mood', kind: 'enum', fields: [], constants: ['GOOD', 'BAD'] };
class Person extends ApexObject {
  f_name: unknown = null;
  f_score: unknown = null;
  f_friends: unknown = null;
  f_born: unknown = null;
  f_secret: unknown = 'x';
  f_mood: unknown = null;
}
describeClass(Person, info);

const base = testContext([info, mood]);
const context: ValueContext = {
  ...base,
  program: {
    class: (name) => {
      const found = base.program.class(name);
      return found && { ...found, js: Person as never };
    }
  }
};
const call = caller(context);
const { schema, types } = context;
const serialize = (value: unknown): unknown => call('System.JSON.serialize(Object)', value);
const deserialize = (text: string, type: string): unknown =>
  call('System.JSON.deserialize(String,System.Type)', text, new ApexType(types.type(type)));
const list = (...items: unknown[]): ApexList => new ApexList(listType(TYPES.Object), items);

describe('JSON.serialize', () => {
  test('writes primitives', () => {
    const values = list(
      1,
      2n,
      Decimal.parse('1.50'),
      new BoxedDouble(3),
      true,
      null,
      'a"\n',
      ApexDate.of(2026, 2, 28),
      new ApexDatetime(0),
      new EnumConstant('Mood', 'GOOD', 0)
    );
    expect(serialize(values)).toBe('[1,2,1.50,3.0,true,null,"a\\"\\n","2026-02-28","1970-01-01T00:00:00.000Z","GOOD"]');
  });

  test('writes every field of an object but transient ones; nulls can be left out', () => {
    const person = new Person();
    person.f_name = 'Ann';
    expect(serialize(person)).toBe('{"score":null,"name":"Ann","mood":null,"friends":null,"born":null}');
    expect(call('System.JSON.serialize(Object,Boolean)', person, true)).toBe('{"name":"Ann"}');
  });

  test('writes records with their attributes and the fields that are set', () => {
    const record = SObject.create(schema.object('Account')!);
    record.set(schema.field('Account', 'Id')!, '001000000000001AAA');
    record.set(schema.field('Account', 'Name')!, null);
    record.set(schema.field('Account', 'SeenAt__c')!, new ApexDatetime(0));
    expect(serialize(record)).toBe(
      '{"attributes":{"type":"Account","url":"/services/data/v67.0/sobjects/Account/001000000000001AAA"},"Id":"001000000000001AAA","Name":null,"SeenAt__c":"1970-01-01T00:00:00.000+0000"}'
    );
  });

  test('refuses an object within itself', () => {
    const person = new Person();
    person.f_friends = list(person);
    expect(() => serialize(person)).toThrow('self-reference');
  });

  test('pretty text has two blanks a level and arrays on their line', () => {
    const map = new ApexMap(mapType(TYPES.String, TYPES.Object), [
      ['a', list(1, 'x')],
      ['b', list(new ApexMap(mapType(TYPES.String, TYPES.Object), [['c', null]]))],
      ['d', list()]
    ]);
    expect(call('System.JSON.serializePretty(Object)', map)).toBe(
      '{\n  "a" : [ 1, "x" ],\n  "b" : [ {\n    "c" : null\n  } ],\n  "d" : [ ]\n}'
    );
  });
});

describe('JSON.deserialize', () => {
  test('fills the fields of a class, whatever their order and case', () => {
    const person = deserialize(
      '{"Score": 1.50, "name": "Ann", "unknown": {"x": [1]}, "friends": [{"name": "Bob"}], "born": "2026-02-28", "mood": "bad"}',
      'Person'
    ) as Person;
    expect(person.f_score).toEqual(Decimal.parse('1.50'));
    expect(person.f_born).toEqual(ApexDate.of(2026, 2, 28));
    expect((person.f_mood as EnumConstant).name).toBe('BAD');
    expect(textOf((person.f_friends as ApexList).items[0])).toContain('name=Bob');
  });

  test('the strict form refuses what the class does not have', () => {
    const strict = (): unknown =>
      call('System.JSON.deserializeStrict(String,System.Type)', '{"nope": 1}', new ApexType(types.type('Person')));
    expect(strict).toThrow('Unrecognized field "nope"');
  });

  test('a field of a class that stands twice is refused, in any case', () => {
    for (const text of ['{"name": "a", "name": "b"}', '{"name": "a", "NAME": "b"}'])
      expect(() => deserialize(text, 'Person')).toThrow('Duplicate field: Person.name');
  });

  test('untyped numbers go by their shape', () => {
    const value = call('System.JSON.deserializeUntyped(String)', '[1, 3000000000, 1.0, 1e2, 99999999999999999999]') as ApexList;
    expect(value.items).toEqual([1, 3_000_000_000n, Decimal.parse('1.0'), Decimal.parse('1e2'), Decimal.parse('99999999999999999999')]);
  });

  test('records come back with their fields and relations', () => {
    const record = deserialize(
      '{"attributes":{"type":"Account"},"Name":"x","AnnualRevenue":1.5,"Parent":{"Name":"y"},"Contacts":{"totalSize":1,"done":true,"records":[{"LastName":"z"}]}}',
      'Account'
    ) as SObject;
    expect(record.peek(schema.field('Account', 'AnnualRevenue')!)).toEqual(Decimal.parse('1.5'));
    expect(textOf(record.parent(schema.parent('Account', 'Parent')!))).toBe('Account:{Name=y}');
    expect(textOf(record.children(schema.child('Account', 'Contacts')!))).toBe('(Contact:{LastName=z})');
  });

  test.each([
    ['{"a": ', 'Map<String,Object>', 'Unexpected end-of-input'],
    ['', 'Map<String,Object>', 'No content to map to Object due to end of input'],
    [
      '<p>',
      'Account',
      `Unexpected character ('<' (code 60)): expected a valid value (number, String, array, object, 'true', 'false' or 'null') at input location [1,2]`
    ],
    ['{a:1}', 'Account', `Unexpected character ('a' (code 97)): was expecting double-quote to start field name at input location [1,3]`],
    [
      '[1 2]',
      'List<Integer>',
      `Unexpected character ('2' (code 50)): was expecting comma to separate ARRAY entries at input location [1,5]`
    ],
    ['nope', 'Integer', `Unrecognized token 'nope': was expecting 'null', 'true', 'false' or NaN at input location [1,2]`],
    ['[1]', 'Map<String,Object>', "Expected '{' at the beginning of object"],
    ['"x"', 'Integer', 'Illegal value for primitive'],
    ['"}]', 'List<Account>', "Expected '[' at the beginning of List/Set"],
    ['{"Name": "x", "Nope": 1}', 'Account', "No such column 'Nope' on sobject of type Account"]
  ])('%s as %s is refused', (text, type, message) => {
    expect(() => deserialize(text, type)).toThrow(message);
  });
});

describe('JSONGenerator and JSONParser', () => {
  test('text is written piece by piece', () => {
    const generator = call('System.JSON.createGenerator(Boolean)', false);
    const write = (member: string, ...args: unknown[]): unknown => call(`System.JSONGenerator.${member}`, generator, ...args);
    write('writeStartObject()');
    write('writeStringField(String,String)', 'a', 'x');
    write('writeFieldName(String)', 'b');
    write('writeStartArray()');
    write('writeNumber(Double)', 1);
    write('writeObject(Object)', list(1));
    write('writeEndArray()');
    write('writeEndObject()');
    expect(write('getAsString()')).toBe('{"a":"x","b":[1.0,[1]]}');
    expect(() => write('writeNull()')).toThrow('Generator is closed');
  });

  test('text is read token by token, and whole values at the cursor', () => {
    const parser = call('System.JSON.createParser(String)', '{"skip":{"x":1},"people":[{"name":"Ann"},{"name":"Bob"}],"n":1.9}');
    const read = (member: string, ...args: unknown[]): unknown => call(`System.JSONParser.${member}`, parser, ...args);
    const seen: string[] = [];
    while (read('nextToken()') !== null) {
      if (read('getText()') === 'skip') {
        read('nextToken()');
        read('skipChildren()');
      } else if (read('getText()') === 'people') {
        read('nextToken()');
        const people = read('readValueAs(System.Type)', new ApexType(types.type('List<Person>'))) as ApexList;
        seen.push(`${people.items.length} people`);
      } else if (read('getText()') === 'n') {
        read('nextValue()');
        seen.push(`n=${String(read('getIntegerValue()'))}`);
      } else {
        seen.push((read('getCurrentToken()') as EnumConstant).name);
      }
    }
    expect(seen).toEqual(['START_OBJECT', '2 people', 'n=1', 'END_OBJECT']);
  });
});
