import type { BoundExpression, Local, Placeholder } from '../bind/bound.ts';

/**
 * Which values cannot be null, so that operators need no check of them. A local counts if nothing that is ever stored into it can be null;
 * that is a fixpoint, since `i = i + 1` depends on nothing but `j = i` depends on `i`.
 */
export class Nullness {
  readonly #locals = new Map<Local, boolean>();
  readonly #nonNullSlots = new Set<Placeholder>();
  #pending: Set<Local> | undefined;

  /** A placeholder whose value is known not to be null where it is emitted. */
  markNonNull(slot: Placeholder): void {
    this.#nonNullSlots.add(slot);
  }

  isNonNull(e: BoundExpression): boolean {
    switch (e.kind) {
      case 'Constant':
        return e.of !== 'null';
      case 'Placeholder':
        return e.nonNull || this.#nonNullSlots.has(e);
      case 'LocalGet':
        return this.isNonNullLocal(e.local);
      case 'Convert':
      case 'Retyped':
      case 'NarrowNumber':
        return this.isNonNull(e.value);
      case 'Choice':
        return this.isNonNull(e.then) && this.isNonNull(e.otherwise);
      case 'CoalesceNull':
        return this.isNonNull(e.left) || this.isNonNull(e.right);
      case 'Assign':
      case 'Update':
        return this.isNonNull(e.value);
      case 'Query':
        return e.mode === 'list' || e.mode === 'count' || e.mode === 'single';
      default:
        return alwaysNonNull.has(e.kind);
    }
  }

  isNonNullLocal(local: Local): boolean {
    if (local.isParameter || local.assigned.length === 0) return false;
    const known = this.#locals.get(local);
    if (known !== undefined) return known;
    if (this.#pending) {
      this.#pending.add(local);
      this.#locals.set(local, true);
      return true;
    }
    this.#settle(local);
    return this.#locals.get(local)!;
  }

  /** Assumes that a local and all that it depends on hold, and drops assumptions until nothing contradicts them. */
  #settle(local: Local): void {
    const pending = (this.#pending = new Set([local]));
    this.#locals.set(local, true);
    for (let changed = true; changed;) {
      changed = false;
      for (const candidate of pending) {
        if (!this.#locals.get(candidate) || candidate.assigned.every((value) => this.isNonNull(value))) continue;
        this.#locals.set(candidate, false);
        changed = true;
      }
    }
    this.#pending = undefined;
  }
}

const alwaysNonNull = new Set<BoundExpression['kind']>([
  'ThisGet',
  'EnumGet',
  'ClassLiteral',
  'SchemaToken',
  'Construct',
  'PlatformConstruct',
  'RecordNew',
  'CollectionNew',
  'CollectionCopy',
  'MapCopy',
  'ListOfSize',
  'InstanceOfTest',
  'Arithmetic',
  'Bitwise',
  'Shift',
  'DateArithmetic',
  'Negate',
  'BitNot',
  'Not',
  'TextConcat',
  'Equality',
  'Relation',
  'Logical'
]);
