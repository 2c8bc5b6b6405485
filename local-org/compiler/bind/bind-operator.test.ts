import { describe, expect, test } from 'vitest';
import type { BinaryOperator } from '../language/ast.ts';
import { Diagnostics } from '../language/diagnostics.ts';
import { typesOf } from '../types/test-types.ts';
import { typeText } from '../types/type-text.ts';
import type { Type } from '../types/type.ts';
import { probeTypes, rows } from '../types/verdicts.ts';
import { binary } from './bind-operator.ts';
import { BodyContext, type FileContext } from './context.ts';

const { types, type, symbol } = typesOf(probeTypes.helpers);
const byName = new Map<string, Type>(probeTypes.names.map((name) => [name, type(name)]));
const span = { start: 0, end: 0, line: 1, column: 1 };

/** The type of `left operator right`, or `!` where it is refused. */
function resultOf(operator: BinaryOperator, left: Type, right: Type): string {
  const file: FileContext = {
    types,
    table: types.table,
    schema: types.schema,
    file: 'Probe.cls',
    apiVersion: 67,
    report: new Diagnostics('Probe.cls').report,
    labels: new Map(),
    cannotRun: () => undefined
  };
  const body = new BodyContext(file, { kind: 'method', owner: symbol('Probe'), isStatic: true });
  const bound = binary(body, operator, body.placeholder(left, span), body.placeholder(right, span), span);
  return bound.type.kind === 'error' ? '!' : typeText(bound.type);
}

function disagreements(group: string, operator: BinaryOperator, ours: (result: string) => string): readonly string[] {
  return Object.entries(rows(group)).flatMap(([source, row]) =>
    row.flatMap((verdict, i) => {
      const target = probeTypes.names[i]!;
      const result = ours(resultOf(operator, byName.get(source)!, byName.get(target)!));
      return result === verdict ? [] : `${source} ${operator} ${target}: ${result} instead of ${verdict}`;
    })
  );
}

const accepted = (result: string): string => (result === '!' ? 'n' : 'y');
const same = (result: string): string => result;

describe('operators give every pair of types the type that the Apex compiler gives', () => {
  test.each<[string, BinaryOperator]>([
    ['plus', '+'],
    ['minus', '-'],
    ['times', '*'],
    ['divide', '/'],
    ['bitAnd', '&'],
    ['shift', '<<']
  ])('%s', (group, operator) => expect(disagreements(group, operator, same)).toEqual([]));
});

describe('comparisons are refused for the pairs of types that the Apex compiler refuses', () => {
  test.each<[string, BinaryOperator]>([
    ['equal', '=='],
    ['exactlyEqual', '==='],
    ['less', '<']
  ])('%s', (group, operator) => expect(disagreements(group, operator, accepted)).toEqual([]));
});
