import type { BoundExpression, BoundStatement } from '../bind/bound.ts';

/** Statements that a run through a statement executes at most, loops counted by themselves (local-org.md 1, row 9). */
export function costOf(statements: readonly BoundStatement[]): number {
  return statements.reduce((sum, statement) => sum + cost(statement), 0);
}

function cost(s: BoundStatement): number {
  switch (s.kind) {
    case 'Block':
      return costOf(s.statements);
    case 'If':
      return 1 + Math.max(cost(s.then), s.otherwise ? cost(s.otherwise) : 0);
    case 'Try':
      return 1 + costOf(s.body.statements) + (s.finally ? costOf(s.finally.statements) : 0);
    case 'Switch':
      return 1 + Math.max(0, ...s.cases.map((item) => costOf(item.body.statements)));
    case 'RunAs':
      return 1 + costOf(s.body.statements);
    default:
      // Loops flush their own turns; everything else is one statement.
      return 1;
  }
}

/** Whether a body calls nothing and loops nowhere: it needs no depth. */
export function isLeaf(statements: readonly BoundStatement[]): boolean {
  return statements.every((s) => {
    switch (s.kind) {
      case 'Return':
        return !s.value || isPlain(s.value);
      case 'Evaluate':
        return isPlain(s.expression);
      case 'Declare':
        return !s.initial || isPlain(s.initial);
      case 'If':
        return isPlain(s.condition) && isLeaf([s.then]) && (!s.otherwise || isLeaf([s.otherwise]));
      case 'Block':
        return isLeaf(s.statements);
      default:
        return false;
    }
  });
}

/** An expression that runs no other code of the program. */
export function isPlain(e: BoundExpression): boolean {
  switch (e.kind) {
    case 'Constant':
    case 'LocalGet':
    case 'ThisGet':
    case 'EnumGet':
    case 'Placeholder':
      return true;
    case 'FieldGet':
    case 'RecordGet':
      return isPlain(e.target);
    case 'Assign':
      return (e.target.kind === 'LocalPlace' || (e.target.kind === 'FieldPlace' && isPlain(e.target.target))) && isPlain(e.value);
    case 'Update':
      return (e.target.kind === 'LocalPlace' || (e.target.kind === 'FieldPlace' && isPlain(e.target.target))) && isPlain(e.value);
    case 'Choice':
      return isPlain(e.condition) && isPlain(e.then) && isPlain(e.otherwise);
    case 'Equality':
      // Compared by value, an object may answer itself.
      return e.how !== 'value' && isPlain(e.left) && isPlain(e.right);
    case 'Arithmetic':
    case 'Bitwise':
    case 'Shift':
    case 'Relation':
    case 'CoalesceNull':
      return isPlain(e.left) && isPlain(e.right);
    case 'ListGet':
      return isPlain(e.target) && isPlain(e.index);
    case 'Not':
    case 'Negate':
    case 'BitNot':
    case 'NarrowNumber':
    case 'Convert':
    case 'Retyped':
      return isPlain(e.value);
    case 'Logical':
      return e.operands.every(isPlain);
    case 'TextConcat':
      // An object says its own text.
      return e.parts.every((part) => part.type.kind === 'primitive' && part.type.name !== 'Object' && isPlain(part));
    default:
      return false;
  }
}
