import { describe, expect, test } from 'vitest';
import { argumentConversion, conversion, instanceOfVerdict, isAssignable, isCastable, unify } from './conversions.ts';
import { typesOf } from './test-types.ts';
import { typeText } from './type-text.ts';
import { probeTypes, rows } from './verdicts.ts';

const { types, type } = typesOf(probeTypes.helpers);
const sources = Object.entries({
  ...Object.fromEntries(probeTypes.names.map((name) => [name, type(name)])),
  null: types.table.null,
  query: types.table.queryResult(type('Account'))
});
const targets = probeTypes.names.map((name) => type(name));

/** Where our answer differs from the Apex compiler's, as `from -> to: ours instead of theirs`. */
function differences(group: string, answer: (from: (typeof targets)[number], to: (typeof targets)[number]) => string): readonly string[] {
  return sources.flatMap(([name, from]) => {
    const row = rows(group)[name];
    return (row ?? []).flatMap((theirs, index) => {
      const ours = answer(from, targets[index]!);
      return ours === theirs ? [] : `${name} -> ${probeTypes.names[index]}: ${ours} instead of ${theirs}`;
    });
  });
}

const yes = (answer: boolean): string => (answer ? 'y' : 'n');

describe('verdicts of the Apex compiler for every pair of types', () => {
  test('assignment', () => {
    expect(differences('assign', (from, to) => yes(isAssignable(types, from, to)))).toEqual([]);
  });

  // The compiler takes any Iterable for an Iterable parameter; so loose a call would fail at run time.
  test('argument, but for Iterables', () => {
    const found = differences('argument', (from, to) => yes(argumentConversion(types, from, to) !== undefined));
    expect(found).toEqual(['Iterable<Object> -> Iterable<String>: n instead of y']);
  });

  test('cast', () => {
    expect(differences('cast', (from, to) => yes(isCastable(types, from, to)))).toEqual([]);
  });

  test('instanceof', () => {
    const letters = { open: 'o', alwaysTrue: 't', alwaysFalse: 'f', notAllowed: 'n' };
    expect(differences('instanceOf', (from, to) => letters[instanceOfVerdict(types, from, to)])).toEqual([]);
  });

  test.each(['ternary', 'coalesce'])('%s', (group) => {
    const text = (from: (typeof targets)[number], to: (typeof targets)[number]): string => {
      const unified = unify(types, from, to);
      return unified ? typeText(unified).replace('Probe.', '') : '!';
    };
    expect(differences(group, text)).toEqual([]);
  });
});

describe('what has to happen to the value', () => {
  test.each([
    ['Integer', 'Long', 'intToLong'],
    ['Integer', 'Decimal', 'intToDecimal'],
    ['Decimal', 'Double', 'decimalToDouble'],
    ['String', 'Id', 'stringToId'],
    ['Date', 'Datetime', 'dateToDatetime'],
    ['Double', 'Object', 'boxDouble'],
    ['Id', 'Object', 'boxId'],
    ['List<Id>', 'List<String>', 'none'],
    ['List<SObject>', 'List<Account>', 'checkedCast'],
    ['Account', 'SObject', 'none']
  ])('%s → %s: %s', (from, to, kind) => {
    expect(conversion(types, type(from), type(to))?.kind).toBe(kind);
  });

  test('a query gives its only row to a record', () => {
    expect(conversion(types, types.table.queryResult(type('Account')), type('Account'))?.kind).toBe('singleRow');
    expect(conversion(types, types.table.queryResult(type('SObject')), type('Account'))?.kind).toBe('singleRow');
  });
});
