import { describe, expect, test } from 'vitest';
import { textOf } from '../../values/to-text.ts';
import { caller, testContext } from '../testing/test-context.ts';

const call = caller(testContext());
const type = (name: string): unknown => call('System.Type.forName(String)', name);

describe('Type (Apex Reference, Type Class)', () => {
  test('names types in any case, and null for none', () => {
    expect(call('System.Type.getName()', type('account'))).toBe('Account');
    expect(call('System.Type.getName()', type('Map<String, List<Id>>'))).toBe('Map<String,List<Id>>');
    expect(call('System.Type.getName()', type('IllegalArgumentException'))).toBe('System.IllegalArgumentException');
    expect(type('Nothing')).toBeNull();
    expect(type('List<Nothing>')).toBeNull();
    expect(type(null as never)).toBeNull();
  });

  test('makes what has a constructor without arguments', () => {
    expect(textOf(call('System.Type.newInstance()', type('List<String>')))).toBe('()');
    expect(textOf(call('System.Type.newInstance()', type('Contact')))).toBe('Contact:{}');
    expect(() => call('System.Type.newInstance()', type('Integer'))).toThrow('Type cannot be constructed: Integer');
  });

  test('tells what may be assigned', () => {
    const assignable = (to: string, from: string): unknown => call('System.Type.isAssignableFrom(System.Type)', type(to), type(from));
    expect(assignable('SObject', 'Account')).toBe(true);
    expect(assignable('Account', 'SObject')).toBe(false);
    expect(assignable('List<Object>', 'List<String>')).toBe(true);
    expect(assignable('Set<Object>', 'Set<String>')).toBe(false);
    expect(assignable('Exception', 'MathException')).toBe(true);
    expect(assignable('MathException', 'Exception')).toBe(false);
  });

  test('is equal to another of the same name', () => {
    expect(call('System.Type.equals(Object)', type('Account'), type('ACCOUNT'))).toBe(true);
  });
});

describe('Url (Apex Reference, URL Class)', () => {
  const url = call('System.Url.<init>(String)', 'https://joe@example.com:8080/a/b.html?q=1#top');

  test.each([
    ['getProtocol()', 'https'],
    ['getAuthority()', 'joe@example.com:8080'],
    ['getHost()', 'example.com'],
    ['getPort()', 8080],
    ['getDefaultPort()', 443],
    ['getPath()', '/a/b.html'],
    ['getFile()', '/a/b.html?q=1'],
    ['getQuery()', 'q=1'],
    ['getRef()', 'top'],
    ['getUserInfo()', 'joe'],
    ['toExternalForm()', 'https://joe@example.com:8080/a/b.html?q=1#top']
  ])('%s', (member, expected) => {
    expect(call(`System.Url.${member}`, url)).toBe(expected);
  });

  test('resolves against another and refuses what has no protocol', () => {
    expect(textOf(call('System.Url.<init>(System.Url,String)', url, '../c'))).toBe('https://joe@example.com:8080/c');
    expect(() => call('System.Url.<init>(String)', 'example.com/x')).toThrow('no protocol: example.com/x');
  });
});

describe('Id, Version, Collator', () => {
  test('an Id knows its object and its short form', () => {
    expect(textOf(call('System.Id.getSobjectType()', '001000000000001AAA'))).toBe('Account');
    expect(call('System.Id.to15()', '001000000000001AAA')).toBe('001000000000001');
    expect(call('System.Id.valueOf(String)', '001000000000001')).toBe('001000000000001AAA');
    expect(call('System.Id.equals(Object)', '001000000000001AAA', '001000000000001')).toBe(true);
    expect(() => call('System.Id.valueOf(String)', '001-0')).toThrow('Invalid id: 001-0');
  });

  test('versions compare by their parts', () => {
    const version = (...parts: number[]): unknown => call(`System.Version.<init>(${parts.map(() => 'Integer').join(',')})`, ...parts);
    expect(call('System.Version.compareTo(System.Version)', version(1, 10), version(1, 9, 9))).toBe(1);
    expect(call('System.Version.compareTo(System.Version)', version(2, 0), version(2, 0, 0))).toBe(0);
  });

  test('a collator orders as the user’s locale does', () => {
    const collator = call('System.Collator.getInstance()');
    expect(call('System.Collator.compare(String,String)', collator, 'é', 'f')).toBe(-1);
  });
});
