import type { BoundStatement } from '../bind/bound.ts';
import type { FileContext } from '../bind/context.ts';
import { bodiesOf } from './bodies.ts';
import { blocksOf, completes } from './flow.ts';
import type { ClassRule } from './rule.ts';

/** A statement after one that returns or throws. */
export const unreachable: ClassRule = (file, bound) => {
  for (const { body } of bodiesOf(bound)) checkUnreachable(file, body.statements);
};

export function checkUnreachable(file: FileContext, statements: readonly BoundStatement[]): void {
  statements.forEach((s, i) => {
    const next = statements[i + 1];
    if (next && !completes(s)) file.report((next.kind === 'Evaluate' && next.place) || next.span, 'unreachable.statement');
    for (const block of blocksOf(s)) checkUnreachable(file, block);
  });
}
