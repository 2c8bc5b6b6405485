import type { BoundStatement } from '../bind/bound.ts';
import type { FileContext } from '../bind/context.ts';
import { bodiesOf } from './bodies.ts';
import { allComplete, blocksOf, completes } from './flow.ts';
import type { ClassRule } from './rule.ts';

/** The last API version of the former rule. */
const former = 41;

/** A statement after one that returns or throws. */
export const unreachable: ClassRule = (file, bound) => {
  for (const { body, returns } of bodiesOf(bound)) {
    if (file.apiVersion > former) checkUnreachable(file, body.statements);
    else if (returns && returns.kind !== 'void') checkEnd(file, body.statements);
  }
};

export function checkUnreachable(file: FileContext, statements: readonly BoundStatement[]): void {
  if (file.apiVersion <= former) return;
  const after = statements.findIndex((s) => !completes(s)) + 1;
  if (after > 0) reportAt(file, statements[after]);
  for (const s of statements) for (const block of blocksOf(s)) checkUnreachable(file, block);
}

/** Of old code only the end of a body that answers something is judged: what stands there must return. */
function checkEnd(file: FileContext, statements: readonly BoundStatement[]): void {
  if (!allComplete(statements) && !endsInReturn(statements)) reportAt(file, statements.at(-1));
}

function endsInReturn(statements: readonly BoundStatement[]): boolean {
  const last = statements.at(-1);
  if (!last) return true;
  if (completes(last)) return false;
  return last.kind === 'Switch' || blocksOf(last.kind === 'Try' ? { ...last, finally: undefined } : last).every(endsInReturn);
}

function reportAt(file: FileContext, s: BoundStatement | undefined): void {
  if (s) file.report((s.kind === 'Evaluate' && s.place) || s.span, 'unreachable.statement');
}
