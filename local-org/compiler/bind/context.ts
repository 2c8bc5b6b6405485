import type { Schema } from '../../contract/schema.ts';
import type { Expression, Span } from '../language/ast.ts';
import type { Report } from '../language/diagnostics.ts';
import type { FieldSymbol, SObjectType, Type, TypeSymbol } from '../types/type.ts';
import type { TypeSystem } from '../types/type-system.ts';
import type { TypeTable } from '../types/type-table.ts';
import type { BoundExpression, CallTarget, Local, Placeholder, Refused } from './bound.ts';

/** What is the same for all code of a file. */
export interface FileContext {
  readonly types: TypeSystem;
  readonly table: TypeTable;
  readonly schema: Schema;
  readonly file: string;
  readonly apiVersion: number;
  readonly report: Report;
  /** Custom labels by lower-case name, in declared case. */
  readonly labels: ReadonlyMap<string, string>;
  /** Says that something compiles and cannot run. */
  readonly cannotRun: (span: Span, what: string) => void;
  /** Is told what every expression means, before it is converted to what is wanted there; for tools. */
  readonly seen?: Seen;
}

export type Seen = (e: Expression | Local, type: Type, bound?: BoundExpression) => void;

export type BodyKind = 'method' | 'constructor' | 'initializer' | 'accessor' | 'trigger' | 'anonymous';

/** Locals of a block; names are in lower case. */
export class Scope {
  readonly outer: Scope | undefined;
  readonly #locals = new Map<string, Local>();
  readonly #branches = new Map<string, Span[]>();

  constructor(outer?: Scope) {
    this.outer = outer;
  }

  find(name: string): Local | undefined {
    const key = name.toLowerCase();
    for (let at: Scope | undefined = this; at; at = at.outer) {
      const local = at.#locals.get(key);
      if (local) return local;
    }
    return undefined;
  }

  add(local: Local): void {
    this.#locals.set(local.name.toLowerCase(), local);
  }

  /** Notes the variable of a branch (`when Account a`): no block around it may have one of that name, not even afterwards. */
  addBranch(name: string, span: Span): void {
    const key = name.toLowerCase();
    for (let at: Scope | undefined = this; at; at = at.outer) at.#branches.set(key, [...(at.#branches.get(key) ?? []), span]);
  }

  /** The variables of branches in this block that have a name. */
  branchesOf(name: string): readonly Span[] {
    return this.#branches.get(name.toLowerCase()) ?? [];
  }

  /** The locals of this block alone. */
  own(): IterableIterator<Local> {
    return this.#locals.values();
  }

  /** Every local in sight, nearest first. */
  *all(): IterableIterator<Local> {
    for (let at: Scope | undefined = this; at; at = at.outer) yield* at.#locals.values();
  }
}

/** What is the same for one body: of a method, constructor, accessor, initialiser, trigger or anonymous block. */
export class BodyContext {
  readonly file: FileContext;
  readonly kind: BodyKind;
  /** The class that the code stands in. */
  readonly owner: TypeSymbol;
  readonly isStatic: boolean;
  readonly returns: Type;
  /** The property whose accessor this is: its name means the stored value. */
  readonly property: FieldSymbol | undefined;
  /** Of a trigger: the object of `Trigger.new`. */
  readonly triggerObject: SObjectType | undefined;
  readonly calls: CallTarget[] = [];
  readonly report: Report;
  scope = new Scope();
  loops = 0;
  refused = false;
  /** Whether a statement of the block is wrong; a variable's value does not count. */
  isBroken = false;
  /** Whether an accessor names its own property. */
  usesStorage = false;
  /** While the arguments of `this(…)` and `super(…)` are bound: the object does not exist yet. */
  inConstructorCall = false;
  /** The name that an assignment stores to: it is not read, so its getter does not matter. */
  storedAt: Span | undefined = undefined;

  constructor(
    file: FileContext,
    what: {
      readonly kind: BodyKind;
      readonly owner: TypeSymbol;
      readonly isStatic: boolean;
      readonly returns?: Type;
      readonly property?: FieldSymbol;
      readonly triggerObject?: SObjectType;
    }
  ) {
    this.file = file;
    this.kind = what.kind;
    this.owner = what.owner;
    this.isStatic = what.isStatic;
    this.returns = what.returns ?? file.table.void;
    this.property = what.property;
    this.triggerObject = what.triggerObject;
    this.report = (span, code, ...values) => {
      this.refused = true;
      this.isBroken = true;
      file.report(span, code, ...values);
    };
  }

  get types(): TypeSystem {
    return this.file.types;
  }
  get table(): TypeTable {
    return this.file.table;
  }

  /** The node that stands for what was reported, or would follow from it. */
  refuse(span: Span): Refused {
    this.refused = true;
    this.isBroken = true;
    return { kind: 'Refused', type: this.table.error, span };
  }

  placeholder(type: Type, span: Span, nonNull = false): Placeholder {
    return { kind: 'Placeholder', type, span, nonNull };
  }

  /** Runs `bind` with locals of its own. */
  nested<T>(bind: () => T): T {
    const outer = this.scope;
    this.scope = new Scope(outer);
    try {
      return bind();
    } finally {
      this.scope = outer;
    }
  }

  /** Declares a local; refuses a name that is in sight already (locals may hide fields and types, not each other). */
  declare(name: string, type: Type, span: Span, how: Pick<Local, 'isFinal' | 'isParameter' | 'isOfBranch'>): Local {
    const known = this.scope.find(name);
    // What a branch declares may hide the branch's own variable.
    if (known?.isOfBranch && !how.isOfBranch) known.isHidden = true;
    else if (known) this.report(span, 'duplicate.variable', name);
    for (const branch of this.scope.branchesOf(name)) this.report(branch, 'duplicate.variable', name);
    const local: Local = { name, type, span, ...how, assigned: [] };
    this.file.seen?.(local, type);
    this.scope.add(local);
    return local;
  }
}

export const isError = (expression: BoundExpression): boolean => expression.type.kind === 'error';
