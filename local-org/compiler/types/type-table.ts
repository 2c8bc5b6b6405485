import type { ObjectSchema } from '../../contract/schema.ts';
import type { PrimitiveName } from '../../contract/type.ts';
import type {
  ClassType,
  ErrorType,
  ListType,
  MapType,
  NamespaceType,
  NullType,
  PrimitiveType,
  SetType,
  SObjectType,
  Type,
  TypeSymbol,
  TypeVariable,
  VoidType
} from './type.ts';

/** Makes every type once, so that `===` compares types. One table per program. */
export class TypeTable {
  readonly #classNames: ReadonlySet<string>;
  readonly #made = new Map<string, Type>();
  readonly #sobjects = new Map<ObjectSchema, SObjectType>();
  readonly #ids = new Map<Type | TypeSymbol, number>();

  /** `classNames`: of the project, in lower case. */
  constructor(classNames: ReadonlySet<string> = new Set()) {
    this.#classNames = classNames;
  }

  readonly void: VoidType = { kind: 'void' };
  readonly null: NullType = { kind: 'null' };
  readonly error: ErrorType = { kind: 'error' };
  readonly object = this.primitive('Object');
  readonly boolean = this.primitive('Boolean');
  readonly integer = this.primitive('Integer');
  readonly long = this.primitive('Long');
  readonly double = this.primitive('Double');
  readonly decimal = this.primitive('Decimal');
  readonly string = this.primitive('String');
  readonly id = this.primitive('Id');
  readonly date = this.primitive('Date');
  readonly datetime = this.primitive('Datetime');
  readonly time = this.primitive('Time');
  readonly blob = this.primitive('Blob');
  /** `SObject`. */
  readonly sobject: SObjectType = { kind: 'sobject', name: 'SObject' };
  /** A row of a query that groups or aggregates: a record without fields of its own. */
  readonly aggregateResult: SObjectType = { kind: 'sobject', name: 'AggregateResult' };

  primitive(name: PrimitiveName): PrimitiveType {
    return this.#intern(`primitive ${name}`, () => ({ kind: 'primitive', name }));
  }
  list(element: Type): ListType {
    return this.#intern(`list ${this.#id(element)}`, () => ({ kind: 'list', element }));
  }
  /** The type of `[SELECT …]`: a list that also converts to a single record. */
  queryResult(element: Type): ListType {
    return this.#intern(`query ${this.#id(element)}`, () => ({ kind: 'list', element, fromQuery: true }));
  }
  set(element: Type): SetType {
    return this.#intern(`set ${this.#id(element)}`, () => ({ kind: 'set', element }));
  }
  map(key: Type, value: Type): MapType {
    return this.#intern(`map ${this.#id(key)} ${this.#id(value)}`, () => ({ kind: 'map', key, value }));
  }
  class(symbol: TypeSymbol, typeArguments: readonly Type[] = []): ClassType {
    const key = [symbol, ...typeArguments].map((part) => this.#id(part)).join(' ');
    return this.#intern(`class ${key}`, () => ({ kind: 'class', symbol, arguments: typeArguments }));
  }
  variable(name: string): TypeVariable {
    return this.#intern(`variable ${name}`, () => ({ kind: 'variable', name }));
  }
  namespace(name: string): NamespaceType {
    return this.#intern(`namespace ${name.toLowerCase()}`, () => ({ kind: 'namespace', name }));
  }
  sobjectOf(object: ObjectSchema): SObjectType {
    let type = this.#sobjects.get(object);
    if (!type) {
      const hidden = this.#classNames.has(object.name.toLowerCase());
      this.#sobjects.set(object, (type = { kind: 'sobject', name: object.name, object, ...(hidden ? { hidden } : {}) }));
    }
    return type;
  }

  #intern<T extends Type>(key: string, make: () => T): T {
    let type = this.#made.get(key) as T | undefined;
    if (!type) this.#made.set(key, (type = make()));
    return type;
  }
  #id(part: Type | TypeSymbol): number {
    let id = this.#ids.get(part);
    if (id === undefined) this.#ids.set(part, (id = this.#ids.size));
    return id;
  }
}

/** The type with its variables replaced. */
export function substitute(table: TypeTable, type: Type, bindings: ReadonlyMap<string, Type>): Type {
  if (bindings.size === 0) return type;
  switch (type.kind) {
    case 'variable':
      return bindings.get(type.name) ?? type;
    case 'list':
      return table[type.fromQuery ? 'queryResult' : 'list'](substitute(table, type.element, bindings));
    case 'set':
      return table.set(substitute(table, type.element, bindings));
    case 'map':
      return table.map(substitute(table, type.key, bindings), substitute(table, type.value, bindings));
    case 'class':
      if (type.arguments.length === 0) return type;
      return table.class(
        type.symbol,
        type.arguments.map((argument) => substitute(table, argument, bindings))
      );
    default:
      return type;
  }
}
