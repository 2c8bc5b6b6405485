import type { BoundClass, BoundExpression, BoundStatement } from '../bind/bound.ts';
import type { MethodSymbol } from '../types/type.ts';

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

/** Whether a call ends by itself: it needs no depth. */
export type EndsByItself = (method: MethodSymbol) => boolean;
const never: EndsByItself = () => false;

/** Whether a body loops nowhere and calls nothing, or only what `ends` by itself: it needs no depth. */
export function isLeaf(statements: readonly BoundStatement[], ends = never): boolean {
  const plain = (e: BoundExpression): boolean => isPlain(e, ends);
  return statements.every((s) => {
    switch (s.kind) {
      case 'Return':
        return !s.value || plain(s.value);
      case 'Evaluate':
        return plain(s.expression);
      case 'Declare':
        return !s.initial || plain(s.initial);
      case 'If':
        return plain(s.condition) && isLeaf([s.then], ends) && (!s.otherwise || isLeaf([s.otherwise], ends));
      case 'Block':
        return isLeaf(s.statements, ends);
      default:
        return false;
    }
  });
}

/** An expression that runs no other code of the program but what `ends` by itself. */
export function isPlain(e: BoundExpression, ends = never): boolean {
  const plain = (part: BoundExpression): boolean => isPlain(part, ends);
  switch (e.kind) {
    case 'Constant':
    case 'LocalGet':
    case 'ThisGet':
    case 'EnumGet':
    case 'Placeholder':
      return true;
    case 'FieldGet':
    case 'RecordGet':
      return plain(e.target);
    case 'Assign':
      return (e.target.kind === 'LocalPlace' || (e.target.kind === 'FieldPlace' && plain(e.target.target))) && plain(e.value);
    case 'Update':
      return (e.target.kind === 'LocalPlace' || (e.target.kind === 'FieldPlace' && plain(e.target.target))) && plain(e.value);
    case 'StaticCall':
    case 'SuperCall':
      return ends(e.method) && e.arguments.every(plain);
    case 'Choice':
      return plain(e.condition) && plain(e.then) && plain(e.otherwise);
    case 'Equality':
      // Compared by value, an object may answer itself.
      return e.how !== 'value' && plain(e.left) && plain(e.right);
    case 'Arithmetic':
    case 'Bitwise':
    case 'Shift':
    case 'Relation':
    case 'CoalesceNull':
      return plain(e.left) && plain(e.right);
    case 'ListGet':
      return plain(e.target) && plain(e.index);
    case 'Not':
    case 'Negate':
    case 'BitNot':
    case 'NarrowNumber':
    case 'Convert':
    case 'Retyped':
      return plain(e.value);
    case 'Logical':
      return e.operands.every(plain);
    case 'TextConcat':
      // An object says its own text.
      return e.parts.every((part) => part.type.kind === 'primitive' && part.type.name !== 'Object' && plain(part));
    default:
      return false;
  }
}

/** The methods of a class and its inner classes that call nothing and loop nowhere. */
export function leavesOf({ methods, inner }: BoundClass): ReadonlySet<MethodSymbol> {
  const own = methods.flatMap(({ symbol, body }) => (body && isLeaf(body.statements) ? [symbol] : []));
  return new Set([...own, ...inner.flatMap((one) => [...leavesOf(one)])]);
}
