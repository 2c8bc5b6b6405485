import type { BoundBody, BoundClass, CallTarget } from '../bind/bound.ts';
import { implementationOf } from '../types/implementation.ts';
import type { ClassType, FieldSymbol, MethodSymbol, TypeSymbol } from '../types/type.ts';
import type { TypeSystem } from '../types/type-system.ts';

/** Something that can be emitted as a generator: a method, constructor, instance initialiser or accessor. */
type Member = MethodSymbol | TypeSymbol | object;

export interface Colours {
  /** Whether a call has to be run with `yield*`. */
  readonly isColoured: (call: CallTarget) => boolean;
  readonly isColouredMethod: (method: MethodSymbol) => boolean;
  readonly isColouredInitializer: (of: TypeSymbol) => boolean;
  readonly isColouredAccessor: (kind: 'getter' | 'setter', field: FieldSymbol) => boolean;
  readonly isColouredBody: (body: BoundBody) => boolean;
}

export interface Seeds {
  /** Keys of platform members that suspend. */
  readonly platform: ReadonlySet<string>;
  /** Simulation: every query and DML is a switch point. */
  readonly data: boolean;
}

/**
 * Which members can reach a seed and are therefore coroutines (local-org.md 1, row 2): a fixpoint over resolved calls, one colour per override family.
 */
export function colour(types: TypeSystem, classes: readonly BoundClass[], seeds: Seeds): Colours {
  const families = new Families();
  const accessors = new Accessors();
  const interfaces = new Map<string, object>();
  const interfaceNode = (method: MethodSymbol): object => {
    const key = `${method.owner.name}.${method.name.toLowerCase()}/${method.parameters.length}`;
    let node = interfaces.get(key);
    if (!node) interfaces.set(key, (node = {}));
    return node;
  };
  const targetOf = (call: CallTarget): Member | undefined => {
    switch (call.kind) {
      case 'method':
        // A call of a future method enqueues it.
        return call.method.annotations.has('future') ? undefined : families.of(call.method);
      case 'getter':
      case 'setter':
        return accessors.node(call.kind, call.field);
      case 'interface':
        return interfaceNode(call.method);
      default:
        return undefined;
    }
  };
  const isSeed = (call: CallTarget): boolean =>
    call.kind === 'platform' ? seeds.platform.has(call.key) : (call.kind === 'soql' || call.kind === 'dml') && seeds.data;

  for (const { symbol } of classes) joinFamilies(types, symbol, families);

  const callers = new Map<Member, Set<Member>>();
  const coloured = new Set<Member>();
  const work: Member[] = [];
  const mark = (member: Member): void => {
    if (coloured.has(member)) return;
    coloured.add(member);
    work.push(member);
  };
  const edge = (from: Member, to: Member): void => {
    const known = callers.get(to);
    if (known) known.add(from);
    else callers.set(to, new Set([from]));
  };
  const addBody = (member: Member, body: BoundBody): void => {
    for (const call of body.calls) {
      if (isSeed(call)) mark(member);
      const to = targetOf(call);
      if (to) edge(member, to);
    }
  };

  for (const bound of classes) {
    addBody(bound.symbol, bound.instanceInit);
    for (const { symbol, body } of bound.methods) {
      const member = families.of(symbol);
      if (body) addBody(member, body);
      for (const implemented of implementedMembers(bound.symbol, symbol)) edge(interfaceNode(implemented), member);
    }
    for (const constructor of bound.constructors) {
      addBody(families.of(constructor.symbol), constructor.body);
      if (constructor.delegates === 'super') edge(families.of(constructor.symbol), bound.symbol);
    }
    for (const { symbol, getter, setter } of bound.properties) {
      if (getter) addBody(accessors.node('getter', symbol), getter);
      if (setter) addBody(accessors.node('setter', symbol), setter);
    }
  }
  for (let member = work.pop(); member; member = work.pop()) callers.get(member)?.forEach(mark);

  const isColoured = (call: CallTarget): boolean => {
    const target = targetOf(call);
    return isSeed(call) || (target !== undefined && coloured.has(target));
  };
  return {
    isColoured,
    isColouredMethod: (method) => coloured.has(families.of(method)),
    isColouredInitializer: (of) => coloured.has(of),
    isColouredAccessor: (kind, field) => coloured.has(accessors.node(kind, field)),
    isColouredBody: (body) => body.calls.some(isColoured)
  };
}

/** Methods that override or implement each other have one colour: union-find. */
class Families {
  readonly #parents = new Map<MethodSymbol, MethodSymbol>();
  readonly #implicit = new Map<TypeSymbol, MethodSymbol[]>();

  of(method: MethodSymbol): MethodSymbol {
    let at = method.isConstructor && !method.declaration ? this.#implicitOf(method) : method;
    for (let up = this.#parents.get(at); up; up = this.#parents.get(at)) at = up;
    return at;
  }

  /** Implicit constructors have no symbol of their own: every lookup makes a new one. */
  #implicitOf(method: MethodSymbol): MethodSymbol {
    const known = this.#implicit.get(method.owner) ?? [];
    const same = known.find((candidate) => sameSignature(candidate, method));
    if (!same) this.#implicit.set(method.owner, [...known, method]);
    return same ?? method;
  }

  join(a: MethodSymbol, b: MethodSymbol): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x !== y) this.#parents.set(x, y);
  }
}

/** Accessors of properties that override each other share a node: one per root property. */
class Accessors {
  readonly #nodes = new Map<FieldSymbol, { readonly getter: object; readonly setter: object }>();

  node(kind: 'getter' | 'setter', field: FieldSymbol): object {
    let root = field;
    for (let at = field.owner.superclass?.symbol; at; at = at.superclass?.symbol) {
      const above = at.fields.find((candidate) => candidate.name.toLowerCase() === field.name.toLowerCase() && !candidate.isStatic);
      if (above && field.modifiers.has('override')) root = above;
    }
    let nodes = this.#nodes.get(root);
    if (!nodes) this.#nodes.set(root, (nodes = { getter: {}, setter: {} }));
    return nodes[kind];
  }
}

const sameSignature = (a: MethodSymbol, b: MethodSymbol): boolean =>
  a.name.toLowerCase() === b.name.toLowerCase() &&
  a.parameters.length === b.parameters.length &&
  a.parameters.every(({ type }, i) => type === b.parameters[i]!.type);

function joinFamilies(types: TypeSystem, symbol: TypeSymbol, families: Families): void {
  const above = supertypes(symbol).filter((parent) => parent.symbol.origin === 'project');
  for (const method of symbol.methods) {
    if (method.isStatic) continue;
    for (const parent of above) {
      for (const candidate of parent.symbol.methods) if (sameSignature(method, candidate)) families.join(method, candidate);
    }
  }
  // An inherited method may be what implements an interface.
  for (const { symbol: parent } of above) {
    if (parent.kind !== 'interface' || symbol.kind !== 'class') continue;
    for (const method of parent.methods) {
      const found = implementationOf(
        types,
        types.table.class(symbol),
        method.name,
        method.parameters.map(({ type }) => type)
      );
      if (found?.symbol.owner.origin === 'project') families.join(found.symbol, method);
    }
  }
}

/** Every superclass and interface, with repetition. */
export function supertypes(symbol: TypeSymbol): readonly ClassType[] {
  const direct = [...(symbol.superclass ? [symbol.superclass] : []), ...symbol.interfaces];
  return direct.flatMap((type) => [type, ...supertypes(type.symbol)]);
}

/** The members of platform interfaces that a method may be called as. */
function implementedMembers(owner: TypeSymbol, method: MethodSymbol): readonly MethodSymbol[] {
  return supertypes(owner)
    .filter(({ symbol }) => symbol.origin === 'platform' && symbol.kind === 'interface')
    .flatMap(({ symbol }) => symbol.methods)
    .filter((member) => member.name.toLowerCase() === method.name.toLowerCase() && member.parameters.length === method.parameters.length);
}
