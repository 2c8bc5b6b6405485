import type { BoundBody, BoundStatement } from '../bind/bound.ts';
import { costOf, isLeaf } from './cost.ts';
import { emitStatements } from './emit-statement.ts';
import type { FunctionCode } from './code.ts';
import { localName, text } from './names.ts';
import { Writer } from './writer.ts';

export interface FunctionShape {
  /** `static `, or nothing. */
  readonly prefix: string;
  readonly name: string;
  /** Brings the statics of the class to life before anything else. */
  readonly ensure?: string | undefined;
  /** Lines that run before the body: other constructors, initialisers. */
  readonly before?: readonly string[];
  /** What the function answers at its end: constructors answer `this`. */
  readonly answers?: string;
}

/** A method of an emitted class: prologue (depth, cost), temporaries, body, epilogue. */
export function emitFunction(code: FunctionCode, out: Writer, shape: FunctionShape, body: BoundBody): void {
  const parameters = body.parameters.map((local) => localName(local)).join(', ');
  const head = `${shape.prefix}${code.coloured ? '*' : ''}${shape.name}(${parameters}) {`;
  if (body.refused) {
    out.line(head, body.span);
    out.line(`$.notSupported(${text(`code with compile errors in ${code.unit.file}`)}, ${body.span.line}); }`);
    return;
  }
  const before = shape.before ?? [];
  code.answers = shape.answers ?? '';
  code.tracksDepth = before.length > 0 || !isLeaf(body.statements, (method) => code.unit.leaves.has(method));
  const inner = new Writer();
  emitStatements(code, inner, body.statements);

  out.line(head, body.span);
  if (code.tracksDepth) out.line(code.enter);
  const cost = costOf(body.statements);
  // What ends by itself leaves the check to its caller.
  if (cost > 0) out.line(code.tracksDepth ? `if (($n[1] += ${cost}) > 1024) $.tick();` : `$n[1] += ${cost};`);
  if (code.temporaries.length > 0) out.line(`let ${code.temporaries.join(', ')};`);
  for (const line of shape.ensure ? [shape.ensure, ...before] : before) out.line(line);
  out.append(inner);
  const ends = !alwaysLeaves(body.statements);
  out.line(`${ends && code.tracksDepth ? `${code.leave} ` : ''}${ends && code.answers ? `return ${code.answers}; ` : ''}}`);
}

function alwaysLeaves(statements: readonly BoundStatement[]): boolean {
  const last = statements.at(-1);
  return last?.kind === 'Return' || last?.kind === 'Throw';
}
