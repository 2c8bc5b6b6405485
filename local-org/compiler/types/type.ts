import type { ObjectSchema } from '../../contract/schema.ts';
import type { PrimitiveName } from '../../contract/type.ts';
import type {
  Accessor,
  Block,
  ConstructorDeclaration,
  Expression,
  MethodDeclaration,
  PropertyDeclaration,
  Span,
  Statement,
  TypeDeclaration
} from '../language/ast.ts';

/** A static type. Interned per program by `TypeTable`: compare with `===`. */
export type Type =
  PrimitiveType | ListType | SetType | MapType | SObjectType | ClassType | TypeVariable | VoidType | NullType | ErrorType | NamespaceType;
export interface PrimitiveType {
  readonly kind: 'primitive';
  readonly name: PrimitiveName;
}
/** `fromQuery`: the type of `[SELECT …]`, which also converts to a single record. */
export interface ListType {
  readonly kind: 'list';
  readonly element: Type;
  readonly fromQuery?: true;
}
export interface SetType {
  readonly kind: 'set';
  readonly element: Type;
}
export interface MapType {
  readonly kind: 'map';
  readonly key: Type;
  readonly value: Type;
}
/** `object` absent: the type `SObject`. `hidden`: a class of the project has its name. */
export interface SObjectType {
  readonly kind: 'sobject';
  readonly name: string;
  readonly hidden?: boolean;
  readonly object?: ObjectSchema;
}
/** A user or platform class, interface or enum, instantiated with its type arguments (platform generics only). */
export interface ClassType {
  readonly kind: 'class';
  readonly symbol: TypeSymbol;
  readonly arguments: readonly Type[];
}
/** Inside members of a generic platform type, before substitution. */
export interface TypeVariable {
  readonly kind: 'variable';
  readonly name: string;
}
export interface VoidType {
  readonly kind: 'void';
}
/** Type of the literal `null`. */
export interface NullType {
  readonly kind: 'null';
}
/** Something unknown was already reported here; silences follow-up errors. */
export interface ErrorType {
  readonly kind: 'error';
}
/** Only while a dotted name is resolved. */
export interface NamespaceType {
  readonly kind: 'namespace';
  readonly name: string;
}

export type Visibility = 'private' | 'protected' | 'public' | 'global';

/** A class, interface or enum of the project or of the platform. */
export interface TypeSymbol {
  readonly origin: 'project' | 'platform';
  readonly kind: 'class' | 'interface' | 'enum';
  /** `Outer.Inner` in declared case; platform: with namespace (`System.HttpRequest`, `Database.SaveResult`). */
  readonly name: string;
  readonly simpleName: string;
  readonly namespace?: string;
  readonly outer?: TypeSymbol;
  readonly typeVariables: readonly string[];
  readonly visibility: Visibility;
  readonly modifiers: ReadonlySet<string>;
  /** Lower-case annotation names. */
  readonly annotations: ReadonlySet<string>;
  readonly superclass?: ClassType;
  readonly interfaces: readonly ClassType[];
  /** Declared here, not inherited. */
  readonly fields: readonly FieldSymbol[];
  readonly methods: readonly MethodSymbol[];
  readonly constructors: readonly MethodSymbol[];
  readonly innerTypes: readonly TypeSymbol[];
  /** Enum constants in order. */
  readonly constants: readonly string[];
  readonly apiVersion: number;
  readonly file?: string;
  readonly span?: Span;
  /** Project types only; absent for the body of a trigger or anonymous block. */
  readonly declaration?: TypeDeclaration;
}
/** A field or property. Platform fields, too. */
export interface FieldSymbol {
  readonly owner: TypeSymbol;
  readonly name: string;
  readonly type: Type;
  readonly kind: 'field' | 'property' | 'constant';
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly visibility: Visibility;
  readonly modifiers: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
  /** Properties: absent = no such accessor; without body = automatic. */
  readonly getter?: AccessorSymbol;
  readonly setter?: AccessorSymbol;
  readonly initializer?: Expression;
  readonly declaration?: PropertyDeclaration;
  readonly span?: Span;
}
export interface AccessorSymbol {
  readonly body?: Block;
  readonly visibility: Visibility;
  readonly declaration?: Accessor;
  readonly span?: Span;
}
export interface MethodSymbol {
  readonly owner: TypeSymbol;
  readonly name: string;
  readonly isConstructor: boolean;
  readonly parameters: readonly { readonly name: string; readonly type: Type; readonly isFinal: boolean }[];
  readonly returns: Type;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly visibility: Visibility;
  readonly modifiers: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
  readonly body?: Block;
  readonly declaration?: MethodDeclaration | ConstructorDeclaration;
  readonly span?: Span;
}
export type { Statement };

/** Names in messages: `String`, `List<Account>`, `Outer.Inner`, `System.HttpRequest` (the platform prints the namespace of platform types but System primitives). */
export type TypeText = (type: Type) => string;
