import { describe, expect, test } from 'vitest';
import { testContext } from '../library/testing/test-context.ts';
import { Layout } from './layout.ts';
import { fieldGetter, fieldSetter, parentGetter, sobjectMaker } from './record-access.ts';
import { SObject } from './sobject.ts';

const { schema } = testContext();
const account = schema.object('Account')!;
const name = schema.field('Account', 'Name')!;
const revenue = schema.field('Account', 'AnnualRevenue')!;
const parent = schema.parent('Account', 'Parent')!;

describe('records share their layouts', () => {
  test('the same fields in the same order make the same layout', () => {
    expect(Layout.of(account, [name, revenue])).toBe(Layout.of(account, [name]).with(revenue));
    expect(Layout.of(account, [name, revenue])).not.toBe(Layout.of(account, [revenue, name]));
    expect(Layout.of(account, [name, name])).toBe(Layout.of(account, [name]));
  });

  test('a field that is set first takes a slot', () => {
    const record = SObject.create(account);
    expect(record.has(name)).toBe(false);
    record.set(name, 'x');
    record.set(revenue, null);
    record.set(name, 'y');
    expect(record.layout).toBe(Layout.of(account, [name, revenue]));
    expect([record.get(name), record.get(revenue)]).toEqual(['y', null]);
  });

  test('records of a constructor take more fields than it gave', () => {
    const fields = account.fields.filter(({ type }) => type !== 'id').slice(0, 20);
    for (const given of [0, 1, 3, 4, 6]) {
      const make = sobjectMaker(
        schema,
        account.name,
        fields.slice(0, given).map((field) => field.name)
      );
      const record = make(...fields.slice(0, given).map((field) => `made ${field.name}`));
      for (const field of fields.slice(given)) fieldSetter(schema, account.name, field.name)(record, `set ${field.name}`);
      expect(fields.map((field) => record.get(field))).toEqual(fields.map(({ name }, i) => `${i < given ? 'made' : 'set'} ${name}`));
    }
  });

  test('sites of emitted code follow records of different layouts', () => {
    const get = fieldGetter(schema, 'Account', 'name');
    const set = fieldSetter(schema, 'Account', 'Name');
    const make = sobjectMaker(schema, 'Account', ['AnnualRevenue', 'Parent']);
    for (const record of [SObject.create(account), make(null, null), make(null, null), SObject.create(account)]) {
      expect(get(record)).toBeNull();
      set(record, 'x');
      set(record, 'y');
      expect(get(record)).toBe('y');
    }
    expect(parentGetter(schema, 'Account', 'Parent')(make(null, SObject.create(account)))).toBeInstanceOf(SObject);
    expect(fieldGetter(schema, 'SObject', 'Name')(new SObject(Layout.of(account, [name]), ['z']))).toBe('z');
    expect(() => get(null)).toThrow('Attempt to de-reference a null object');
  });
});

describe('what a record tells', () => {
  test('a queried one refuses what was not queried', () => {
    const record = new SObject(Layout.of(account, [name]), ['x'], true);
    expect(record.get(name)).toBe('x');
    expect(() => record.get(revenue)).toThrow(
      'SObject row was retrieved via SOQL without querying the requested field: Account.AnnualRevenue'
    );
    expect(() => record.parent(parent)).toThrow('without querying the requested field: Account.Parent');
    record.set(revenue, null);
    expect(record.get(revenue)).toBeNull();
    expect(SObject.create(account).get(revenue)).toBeNull();
  });

  test('a read-only one refuses changes', () => {
    const record = new SObject(Layout.of(account, [name]), ['x']);
    record.readOnly = true;
    expect(() => record.set(name, 'y')).toThrow('Record is read-only');
    expect(() => fieldSetter(schema, 'Account', 'Name')(record, 'y')).toThrow('Record is read-only');
    expect(record.get(name)).toBe('x');
  });

  test('records are equal by the values of their fields; an absent one equals null', () => {
    const make = (...values: readonly (readonly [typeof name, unknown])[]): SObject => {
      const record = SObject.create(account);
      for (const [field, value] of values) record.set(field, value);
      return record;
    };
    expect(make([name, 'x'], [revenue, null]).equals(make([name, 'x']))).toBe(true);
    expect(make([name, 'x'], [revenue, null]).hashCode()).toBe(make([name, 'x']).hashCode());
    expect(make([name, 'x']).equals(make([name, 'X']))).toBe(false);
  });
});
