import { describe, expect, test } from 'vitest';
import type { FoundMethod } from './lookup.ts';
import { findMethods } from './lookup.ts';
import { callText, chooseOverload } from './overloads.ts';
import { typesOf } from './test-types.ts';
import type { Type } from './type.ts';
import { probeTypes, rows } from './verdicts.ts';

const { types, type, symbol } = typesOf(probeTypes.helpers, 'public class Calls { public void take(Integer i) {} }');
const take = findMethods(types, types.table.class(symbol('Calls')), 'take')[0]!;
const taking = (...parameters: readonly Type[]): FoundMethod => ({
  ...take,
  symbol: { ...take.symbol, parameters: parameters.map((one) => ({ name: 'p', type: one, isFinal: false })) },
  parameters
});
const byName = new Map<string, Type>([
  ...probeTypes.names.map((name) => [name, type(name)] as const),
  ['null', types.table.null],
  ['query', types.table.queryResult(type('Account'))]
]);

/** The compiler takes any Iterable for an Iterable parameter; we do not (see conversions.test.ts). */
const isIterable = (name: string): boolean => name.startsWith('Iterable');

test('the winner of every pair of overloads is that of the Apex compiler', () => {
  const pairs = probeTypes.names.flatMap((first, index) => probeTypes.names.slice(index + 1).map((second) => [first, second] as const));
  const found = Object.entries(rows('overload')).flatMap(([source, row]) =>
    pairs.flatMap(([first, second], index) => {
      if ((isIterable(first) && isIterable(second)) || (isIterable(source) && (isIterable(first) || isIterable(second)))) return [];
      const candidates = [taking(byName.get(first)!), taking(byName.get(second)!)];
      const choice = chooseOverload(types, candidates, [byName.get(source)!]);
      const ours = choice.kind === 'found' ? String(candidates.indexOf(choice.method) + 1) : choice.kind === 'ambiguous' ? 'a' : 'n';
      return ours === row[index] ? [] : `${source}: ${first} or ${second}: ${ours} instead of ${row[index]}`;
    })
  );
  expect(found).toEqual([]);
});

describe('several arguments', () => {
  const choose = (argumentTypes: readonly string[], ...overloads: readonly (readonly string[])[]): string => {
    const candidates = overloads.map((parameters) => taking(...parameters.map((name) => byName.get(name) ?? type(name))));
    const choice = chooseOverload(
      types,
      candidates,
      argumentTypes.map((name) => byName.get(name) ?? type(name))
    );
    return choice.kind === 'found' ? choice.method.parameters.map((part) => callText('', [part]).slice(6, -1)).join() : choice.kind;
  };

  test('an overload wins that is nowhere farther and somewhere nearer', () => {
    expect(choose(['Integer', 'Integer'], ['Long', 'Decimal'], ['Integer', 'Long'])).toBe('Integer,Long');
    expect(choose(['null', 'Integer'], ['String', 'Long'], ['Id', 'Integer'])).toBe('Id,Integer');
  });

  test('nearness in one argument does not outweigh another', () => {
    expect(choose(['Integer', 'Integer'], ['Integer', 'Object'], ['Long', 'Long'])).toBe('ambiguous');
    expect(choose(['Account', 'Integer'], ['SObject', 'Integer'], ['Account', 'Long'])).toBe('ambiguous');
  });

  test('only overloads of as many parameters count', () => {
    expect(choose(['Integer'], ['Integer', 'Integer'])).toBe('none');
  });
});

test('a call without method is named as the platform names it', () => {
  expect(callText('foo', [type('Integer'), type('List<Account>'), types.table.null])).toBe('void foo(Integer, List<Account>, NULL)');
});
