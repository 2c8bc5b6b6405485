import type { BoundDoWhile, BoundFor, BoundForEach, BoundStatement, BoundWhile } from '../bind/bound.ts';
import { costOf } from './cost.ts';
import { afterSwitchPoint, emitExpression, emitNonNull, emitQuery } from './emit-expression.ts';
import { holdsObjects } from './element.ts';
import type { FunctionCode } from './code.ts';
import { localName } from './names.ts';
import type { Writer } from './writer.ts';

type Loop = BoundWhile | BoundDoWhile | BoundFor | BoundForEach;
type EmitStatement = (code: FunctionCode, out: Writer, s: BoundStatement) => void;

/** Turns are counted in a local and flushed every 1,024 turns and when the loop ends: a counter in memory costs five times as much. */
export function emitLoop(code: FunctionCode, out: Writer, s: Loop, emitStatement: EmitStatement): void {
  const counter = code.counter();
  const cost = (s.body ? costOf([s.body]) : 0) + 1;
  const turn = `if ((${counter} = (${counter} + 1) | 0) === 1024) ${counter} = $turns(${cost});`;
  out.line(`{ let ${counter} = 0;`, s.span);
  if (s.kind === 'For') for (const init of s.init) emitStatement(code, out, init);
  out.line(head(code, s), s.span);
  out.line(turn);
  if (s.kind === 'ForEach') bindVariable(code, out, s);
  code.loops.push({ counter, cost });
  if (s.body) emitStatement(code, out, s.body);
  code.loops.pop();
  out.line(s.kind === 'DoWhile' ? `} while (${emitNonNull(code, s.condition)});` : '}', s.kind === 'DoWhile' ? s.condition.span : s.span);
  out.line(`if (($n[1] += ${counter} * ${cost}) > 1024) $.tick(); }`);
}

function head(code: FunctionCode, s: Loop): string {
  switch (s.kind) {
    case 'While':
      return `while (${emitNonNull(code, s.condition)}) {`;
    case 'DoWhile':
      return 'do {';
    case 'For': {
      const update = s.update.map((e) => emitExpression(code, e, false)).join(', ');
      return `for (; ${s.condition ? emitNonNull(code, s.condition) : ''}; ${update}) {`;
    }
    case 'ForEach': {
      const item = s.element === s.slot ? localName(s.local) : code.variable('$item');
      if (item !== localName(s.local)) code.slots.set(s.slot, item);
      const { iterable } = s;
      const all = s.over === 'collection' || iterable.kind !== 'Query' ? afterIterable(code, s) : emitQuery(code, iterable, s.over);
      return `for (let ${item} of ${all}) {`;
    }
  }
}

function iteration(code: FunctionCode, s: BoundForEach): string {
  if (s.over === 'chunks') return 'iterateChunks';
  if (mayChange(code, s)) return 'iterateCopy';
  return holdsObjects(s.iterable.type) ? 'iterateObjects' : 'iterate';
}

function afterIterable(code: FunctionCode, s: BoundForEach): string {
  const js = `$.${iteration(code, s)}(${emitExpression(code, s.iterable)})`;
  return s.iterable.kind === 'Query' ? afterSwitchPoint(code, js, 'soql') : js;
}

/** Until API version 61 a set may be changed while a loop runs over it, which sees the elements of the beginning (Winter '25 release notes). */
const mayChange = (code: FunctionCode, { iterable }: BoundForEach): boolean => iterable.type.kind === 'set' && code.owner.apiVersion < 62;

function bindVariable(code: FunctionCode, out: Writer, s: BoundForEach): void {
  if (s.element !== s.slot) out.line(`let ${localName(s.local)} = ${emitExpression(code, s.element)};`);
}
