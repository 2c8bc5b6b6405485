import type { BoundStatement } from '../bind/bound.ts';

/**
 * Whether control can reach the end of a statement, as the platform judges it: conditions do not count (`while (true)` ends), nor do `break` and
 * `continue`; returns and throws do not end, a switch ends unless it has `when else` and no branch ends.
 */
export function completes(s: BoundStatement): boolean {
  switch (s.kind) {
    case 'Return':
    case 'Throw':
      return false;
    case 'Block':
      return allComplete(s.statements);
    case 'If':
      return !s.otherwise || completes(s.then) || completes(s.otherwise);
    case 'Try':
      return completes(s.body) || s.catches.some((clause) => completes(clause.body));
    case 'Switch':
      return !s.cases.some((item) => item.tests.length === 0) || s.cases.some((item) => completes(item.body));
    default:
      // Loops and `System.runAs` blocks, whatever is in them.
      return true;
  }
}

export function allComplete(statements: readonly BoundStatement[]): boolean {
  return statements.every(completes);
}

/** The statements directly inside a statement, block by block. */
export function blocksOf(s: BoundStatement): readonly (readonly BoundStatement[])[] {
  switch (s.kind) {
    case 'Block':
      return [s.statements];
    case 'If':
      return [[s.then], ...(s.otherwise ? [[s.otherwise]] : [])];
    case 'While':
    case 'DoWhile':
    case 'For':
    case 'ForEach':
      return s.body ? [[s.body]] : [];
    case 'Try':
      return [s.body.statements, ...s.catches.map((clause) => clause.body.statements), ...(s.finally ? [s.finally.statements] : [])];
    case 'Switch':
      return s.cases.map((item) => item.body.statements);
    case 'RunAs':
      return [s.body.statements];
    default:
      return [];
  }
}
