import type { BoundBlock, BoundDml, BoundReturn, BoundRunAs, BoundStatement, BoundSwitch, BoundTry } from '../bind/bound.ts';
import type { Span } from '../language/ast.ts';
import { isPlain } from './cost.ts';
import { emitLoop } from './emit-loop.ts';
import { afterSwitchPoint, capture, emitExpression, emitNonNull } from './emit-expression.ts';
import type { FunctionCode } from './code.ts';
import { coveredLine } from './covered-line.ts';
import { json, localName, text } from './names.ts';
import type { Writer } from './writer.ts';

export function emitStatements(code: FunctionCode, out: Writer, statements: readonly BoundStatement[]): void {
  for (const statement of statements) emitStatement(code, out, statement);
}

/** One statement; every statement starts a line, so that the source map can name it. */
export function emitStatement(code: FunctionCode, out: Writer, s: BoundStatement): void {
  if (!isDebug(s)) return emitCounted(code, out, s);
  const { line } = code;
  code.line = undefined;
  out.line(`${emitExpression(code, s.expression, false)};`, s.span);
  code.line = line;
}

function emitCounted(code: FunctionCode, out: Writer, s: BoundStatement): void {
  const { span } = s;
  if (s.kind !== 'Block') hit(code, out, span);
  switch (s.kind) {
    case 'Block':
      out.line('{', span);
      emitStatements(code, out, s.statements);
      out.line('}');
      break;
    case 'Declare':
      out.line(`let ${localName(s.local)} = ${s.initial ? emitExpression(code, s.initial) : 'null'};`, span);
      break;
    case 'Evaluate':
      out.line(`${emitExpression(code, s.expression, false)};`, span);
      break;
    case 'If':
      out.line(`if (${emitNonNull(code, s.condition)}) {`, span);
      emitStatement(code, out, s.then);
      if (s.otherwise) {
        out.line('} else {');
        emitStatement(code, out, s.otherwise);
      }
      out.line('}');
      break;
    case 'While':
    case 'DoWhile':
    case 'For':
    case 'ForEach':
      emitLoop(code, out, s, emitStatement);
      break;
    case 'Return':
      emitReturn(code, out, s);
      break;
    case 'Throw':
      out.line(`throw $.thrown(${emitExpression(code, s.value)});`, span);
      break;
    case 'Break':
      out.line('break;', span);
      break;
    case 'Continue':
      out.line('continue;', span);
      break;
    case 'Try':
      emitTry(code, out, s);
      break;
    case 'Switch':
      emitSwitch(code, out, s);
      break;
    case 'RunAs':
      emitRunAs(code, out, s);
      break;
    case 'Dml':
      emitDml(code, out, s);
      break;
  }
}

/** A line with nothing but `System.debug` is none to cover (Apex Developer Guide, Code Coverage). */
function isDebug(s: BoundStatement): s is Extract<BoundStatement, { kind: 'Evaluate' }> {
  return s.kind === 'Evaluate' && s.expression.kind === 'PlatformCall' && s.expression.key.startsWith('System.System.debug(');
}

function hit(code: FunctionCode, out: Writer, { line }: Span): void {
  code.line = line;
  const counts = coveredLine(code.unit, line);
  if (counts !== undefined) out.line(`${counts};`);
}

/** The depth goes back to the caller's, and turns of loops that are left are counted, before the function returns. */
export function emitReturn(code: FunctionCode, out: Writer, s: BoundReturn): void {
  const turns = code.loops.map(({ counter, cost }) => `${counter} * ${cost}`);
  const leave = [...(turns.length > 0 ? [`$n[1] += ${turns.join(' + ')};`] : []), ...(code.tracksDepth ? [code.leave] : [])].join(' ');
  if (!s.value) {
    out.line(`${leave} return${code.answers ? ` ${code.answers}` : ''};`, s.span);
  } else if (leave === '' || isPlain(s.value)) {
    out.line(`${leave} return ${emitExpression(code, s.value)};`, s.span);
  } else {
    const value = code.temporary();
    out.line(`${value} = ${emitExpression(code, s.value)}; ${leave} return ${value};`, s.span);
  }
}

/**
 * Catches see only what Apex can catch, `finally` does not run in a killed transaction (local-org.md 1, row 7). Both put the depth back that an exception left.
 */
function emitTry(code: FunctionCode, out: Writer, s: BoundTry): void {
  const thrown = code.variable('$thrown');
  const restore = code.tracksDepth ? ` ${code.restore}` : '';
  out.line('try {', s.span);
  if (s.finally && s.catches.length > 0) out.line('try {');
  emitStatements(code, out, s.body.statements);
  if (s.catches.length > 0) {
    out.line(`} catch (${thrown}) {${restore}`);
    out.line(`${thrown} = $.caught(${thrown});`);
    s.catches.forEach((clause, i) => {
      const test = clause.catchesAll ? '' : `if ($.instanceOf(${thrown}, ${code.unit.pool.type(clause.type)})) `;
      out.line(`${i > 0 ? '} else ' : ''}${test}{`, clause.span);
      out.line(`let ${localName(clause.local)} = ${thrown};`);
      emitStatements(code, out, clause.body.statements);
    });
    if (!s.catches.at(-1)!.catchesAll) out.line(`} else { throw ${thrown};`);
    out.line('}');
  }
  if (s.finally) {
    if (s.catches.length > 0) out.line('}');
    out.line(`} catch (${thrown}) { throw $.leaving(${thrown});`);
    const [depth, sharing] = [code.variable('$before'), code.variable('$before')];
    out.line(
      `} finally { if (!$.dead) {${code.tracksDepth ? ` const ${depth} = $n[0], ${sharing} = $n[2];${restore}` : ''}`,
      s.finally.span
    );
    emitStatements(code, out, s.finally.statements);
    out.line(code.tracksDepth ? `$n[0] = ${depth}; $n[2] = ${sharing}; }` : '}');
  }
  out.line('}');
}

function emitSwitch(code: FunctionCode, out: Writer, s: BoundSwitch): void {
  const subject = capture(code, s.subject);
  code.slots.set(s.slot, subject.name);
  if (subject.js !== subject.name) out.line(`${subject.js};`, s.span);
  s.cases.forEach((item, i) => {
    const test = item.tests.map((condition) => emitExpression(code, condition)).join(' || ');
    out.line(`${i > 0 ? '} else ' : ''}${test ? `if (${test}) ` : ''}{`, i === 0 ? s.span : item.span);
    if (item.local) out.line(`let ${localName(item.local)} = ${emitExpression(code, item.bound!)};`);
    emitBlockOf(code, out, item.body);
  });
  if (s.cases.length > 0) out.line('}');
}

function emitBlockOf(code: FunctionCode, out: Writer, block: BoundBlock): void {
  emitStatements(code, out, block.statements);
}

function emitRunAs(code: FunctionCode, out: Writer, s: BoundRunAs): void {
  const mark = code.variable('$mark');
  const thrown = code.variable('$thrown');
  out.line(`{ const ${mark} = $.enterRunAs(${emitExpression(code, s.user)});`, s.span);
  out.line('try {');
  emitStatements(code, out, s.body.statements);
  out.line(`} catch (${thrown}) { throw $.leaving(${thrown});`);
  out.line(`} finally { if (!$.dead) $.leaveRunAs(${mark}); }`);
  out.line('}');
}

function emitDml(code: FunctionCode, out: Writer, s: BoundDml): void {
  const site = code.unit.pool.site(code.siteAt(s.span, s.access));
  const options = [
    ...(s.externalId ? [`externalId: ${text(s.externalId)}`] : []),
    ...(s.duplicates ? [`master: ${emitExpression(code, s.records)}`] : [])
  ];
  const records = emitExpression(code, s.duplicates ?? s.records);
  const last = options.length > 0 ? `, { ${options.join(', ')} }` : '';
  out.line(`${afterSwitchPoint(code, `$.dml(${json(s.operation)}, ${records}, ${site}${last})`, 'dml')};`, s.span);
}
