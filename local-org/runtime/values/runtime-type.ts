import type { PrimitiveName, RuntimeType } from '../../contract/type.ts';
import type { ClassInfo } from '../../contract/program.ts';

/**
 * The one implementation of `RuntimeType`. Instances are interned: generic types by their arguments (here), named types by `TypeTable`, so that `===` compares types.
 */
export class TypeDescriptor implements RuntimeType {
  readonly kind: RuntimeType['kind'];
  readonly name: string;
  readonly arguments: readonly TypeDescriptor[];
  /** Of a user class, interface or enum. */
  readonly info: ClassInfo | null;
  /** Direct superclass and interfaces by canonical name; resolved by `TypeTable.isSubtype`. */
  readonly supertypes: readonly string[];
  private list: TypeDescriptor | null = null;
  private set: TypeDescriptor | null = null;
  private readonly maps = new Map<TypeDescriptor, TypeDescriptor>();

  constructor(
    kind: RuntimeType['kind'],
    name: string,
    typeArguments: readonly TypeDescriptor[] = [],
    info: ClassInfo | null = null,
    supertypes: readonly string[] = []
  ) {
    this.kind = kind;
    this.name = name;
    this.arguments = typeArguments;
    this.info = info;
    this.supertypes = supertypes;
  }

  listOf(): TypeDescriptor {
    return (this.list ??= new TypeDescriptor('list', `List<${this.name}>`, [this]));
  }

  setOf(): TypeDescriptor {
    return (this.set ??= new TypeDescriptor('set', `Set<${this.name}>`, [this]));
  }

  mapTo(value: TypeDescriptor): TypeDescriptor {
    let type = this.maps.get(value);
    if (type === undefined) {
      type = new TypeDescriptor('map', `Map<${this.name},${value.name}>`, [this, value]);
      this.maps.set(value, type);
    }
    return type;
  }
}

const primitive = (name: PrimitiveName): TypeDescriptor => new TypeDescriptor('primitive', name);

/** The types that need no program and no schema. */
export const TYPES = {
  Object: primitive('Object'),
  Boolean: primitive('Boolean'),
  Integer: primitive('Integer'),
  Long: primitive('Long'),
  Double: primitive('Double'),
  Decimal: primitive('Decimal'),
  String: primitive('String'),
  Id: primitive('Id'),
  Date: primitive('Date'),
  Datetime: primitive('Datetime'),
  Time: primitive('Time'),
  Blob: primitive('Blob'),
  SObject: new TypeDescriptor('sobject', 'SObject'),
  void: new TypeDescriptor('void', 'void')
} as const;

export const listType = (element: RuntimeType): TypeDescriptor => (element as TypeDescriptor).listOf();
export const setType = (element: RuntimeType): TypeDescriptor => (element as TypeDescriptor).setOf();
export const mapType = (key: RuntimeType, value: RuntimeType): TypeDescriptor => (key as TypeDescriptor).mapTo(value as TypeDescriptor);
