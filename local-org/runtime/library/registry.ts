import { apexException } from '../values/platform-exceptions.ts';

/** Implementation of a platform member: receiver first unless it is static. */
export type Member = (...args: never[]) => unknown;
/** Implementations by key (`System.String.abbreviate(Integer)`); one file per class of the Apex Reference. */
export type Members = Readonly<Record<string, Member>>;

/** Members of a class that nobody has implemented, from its declaration. */
export type Derive = (className: string) => Members | undefined;

/** `get:Database.Error.Fields` → `Database.Error`. */
function ownerOf(key: string): string {
  const open = key.indexOf('(');
  const name = key.slice(/^[gs]et:/.test(key) ? 4 : 0, open < 0 ? key.length : open);
  return name.slice(0, name.lastIndexOf('.'));
}

/** The implemented members of the platform. Keys ignore case. */
export class Registry {
  private readonly members = new Map<string, Member>();
  private readonly derive: Derive | undefined;
  /** Folded names of the classes that have an implementation of their own. */
  private classes: Set<string> | undefined;

  constructor(derive?: Derive) {
    this.derive = derive;
  }

  /** Refuses a key that is there already. */
  add(...parts: readonly Members[]): this {
    for (const part of parts) {
      for (const [key, member] of Object.entries(part)) {
        const folded = key.toLowerCase();
        if (this.members.has(folded)) throw new Error(`implemented twice: ${key}`);
        this.members.set(folded, member);
      }
    }
    return this;
  }

  /** Undefined if the key is not implemented. */
  get(key: string): ((...args: unknown[]) => unknown) | undefined {
    const folded = key.toLowerCase();
    return (this.members.get(folded) ?? this.derived(folded)) as ((...args: unknown[]) => unknown) | undefined;
  }

  private derived(folded: string): Member | undefined {
    const owner = ownerOf(folded);
    this.classes ??= new Set([...this.members.keys()].map(ownerOf));
    if (!this.derive || this.classes.has(owner)) return undefined;
    for (const [key, member] of Object.entries(this.derive(owner) ?? {})) this.members.set(key.toLowerCase(), member);
    this.classes.add(owner);
    return this.members.get(folded);
  }

  /** Folded keys and the number of their arguments, receiver included. */
  *arities(): IterableIterator<readonly [key: string, arity: number]> {
    for (const [key, member] of this.members) yield [key, member.length];
  }
}

/** Members that refuse null for every argument: NullPointerException, as most of the platform's do. */
export function nonNull(members: Members): Members {
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, refuseNull(member as (...args: unknown[]) => unknown)]));
}

/** By arity, so that calls stay free of rest arguments. */
function refuseNull(member: (...args: unknown[]) => unknown): Member {
  switch (member.length) {
    case 0:
      return member;
    case 1:
      return (a: unknown) => (a === null ? nullArgument() : member(a));
    case 2:
      return (a: unknown, b: unknown) => (a === null || b === null ? nullArgument() : member(a, b));
    case 3:
      return (a: unknown, b: unknown, c: unknown) => (a === null || b === null || c === null ? nullArgument() : member(a, b, c));
    case 4:
      return (a: unknown, b: unknown, c: unknown, d: unknown) =>
        a === null || b === null || c === null || d === null ? nullArgument() : member(a, b, c, d);
    default: {
      const wrapper = (...args: unknown[]): unknown => (args.includes(null) ? nullArgument() : member(...args));
      return Object.defineProperty(wrapper, 'length', { value: member.length });
    }
  }
}

export function nullArgument(): never {
  throw apexException('System.NullPointerException', 'Argument cannot be null.');
}
