import type { SoqlQuery } from '../../contract/soql.ts';
import type { DmlOperation } from '../../contract/abi.ts';
import type { Span } from '../language/ast.ts';
import type { ConversionKind } from '../types/conversions.ts';
import type { ClassType, FieldSymbol, MethodSymbol, Type, TypeSymbol } from '../types/type.ts';

/**
 * The bound tree: what a program means, with nothing left to guess. Every conversion, overload, operator kind and access mode is a kind of its own,
 * so that the emitter is one small function per kind. A node of the error type stands where something was refused; code that holds one is not emitted.
 */
interface ExpressionBase {
  readonly type: Type;
  readonly span: Span;
}

/** A local variable or parameter. `assigned` collects what is stored into it, for the analysis of null checks. */
export interface Local {
  readonly name: string;
  readonly type: Type;
  readonly isFinal: boolean;
  readonly isParameter: boolean;
  /** The variable of a branch: `when Account a`. */
  readonly isOfBranch?: boolean;
  /** Whether something in its branch has its name. */
  isHidden?: boolean;
  readonly span: Span;
  readonly assigned: BoundExpression[];
}

/** Stands for a value that the enclosing node has computed once: the receiver of `?.`, the old value of `+=`, the subject of a switch. */
export interface Placeholder extends ExpressionBase {
  readonly kind: 'Placeholder';
  readonly nonNull: boolean;
}

export type ArithmeticDomain = 'integer' | 'long' | 'double' | 'decimal';
export type CollectionKind = 'list' | 'set' | 'map';

export type BoundExpression =
  | Constant
  | Placeholder
  | LocalGet
  | ThisGet
  | FieldGet
  | PropertyGet
  | StaticGet
  | StaticPropertyGet
  | PlatformGet
  | RecordGet
  | ParentGet
  | ChildrenGet
  | EnumGet
  | ClassLiteral
  | SchemaToken
  | LabelGet
  | ListGet
  | StaticCall
  | VirtualCall
  | SuperCall
  | PlatformCall
  | InterfaceCall
  | EnumCall
  | SettingCall
  | Construct
  | ConstructorCall
  | PlatformConstruct
  | RecordNew
  | CollectionNew
  | CollectionCopy
  | MapCopy
  | ListOfSize
  | Convert
  | Retyped
  | CastTo
  | NarrowNumber
  | InstanceOfTest
  | Arithmetic
  | Bitwise
  | Shift
  | DateArithmetic
  | Negate
  | BitNot
  | Not
  | TextConcat
  | Equality
  | Relation
  | Logical
  | Choice
  | CoalesceNull
  | NullSafe
  | Assign
  | Update
  | Query
  | CannotRun
  | Refused;

/** `value` of an integer or boolean is the value, otherwise the text of the literal. */
export interface Constant extends ExpressionBase {
  readonly kind: 'Constant';
  readonly of: 'integer' | 'long' | 'double' | 'decimal' | 'string' | 'boolean' | 'null';
  readonly value: string | number | boolean | null;
}
export interface LocalGet extends ExpressionBase {
  readonly kind: 'LocalGet';
  readonly local: Local;
}
export interface ThisGet extends ExpressionBase {
  readonly kind: 'ThisGet';
}
/** The stored value of an instance field, of an automatic property, or of a property inside its own accessor. */
export interface FieldGet extends ExpressionBase {
  readonly kind: 'FieldGet';
  readonly target: BoundExpression;
  readonly field: FieldSymbol;
}
export interface PropertyGet extends ExpressionBase {
  readonly kind: 'PropertyGet';
  readonly target: BoundExpression;
  readonly field: FieldSymbol;
}
export interface StaticGet extends ExpressionBase {
  readonly kind: 'StaticGet';
  readonly field: FieldSymbol;
}
export interface StaticPropertyGet extends ExpressionBase {
  readonly kind: 'StaticPropertyGet';
  readonly field: FieldSymbol;
}
/** A property of a platform class; `target` absent: static. */
export interface PlatformGet extends ExpressionBase {
  readonly kind: 'PlatformGet';
  readonly key: string;
  /** Absent: a context variable of a trigger. */
  readonly field?: FieldSymbol;
  readonly target?: BoundExpression;
}
/** `account.Name`. `target` of a relationship may be null: then so is the value (`contact.Account.Name`). */
export interface RecordGet extends ExpressionBase {
  readonly kind: 'RecordGet';
  readonly target: BoundExpression;
  readonly object: string;
  readonly field: string;
}
export interface ParentGet extends ExpressionBase {
  readonly kind: 'ParentGet';
  readonly target: BoundExpression;
  readonly object: string;
  readonly relationship: string;
}
export interface ChildrenGet extends ExpressionBase {
  readonly kind: 'ChildrenGet';
  readonly target: BoundExpression;
  readonly object: string;
  readonly relationship: string;
}
export interface EnumGet extends ExpressionBase {
  readonly kind: 'EnumGet';
  readonly symbol: TypeSymbol;
  readonly constant: string;
}
/** `Account.class`. */
export interface ClassLiteral extends ExpressionBase {
  readonly kind: 'ClassLiteral';
  readonly of: Type;
}
/** `Account.SObjectType`, `Account.Name`, and their describes. */
export interface SchemaToken extends ExpressionBase {
  readonly kind: 'SchemaToken';
  readonly token: 'object' | 'field' | 'objectDescribe' | 'fieldDescribe';
  readonly object: string;
  readonly field?: string;
}
export interface LabelGet extends ExpressionBase {
  readonly kind: 'LabelGet';
  readonly name: string;
}
export interface ListGet extends ExpressionBase {
  readonly kind: 'ListGet';
  readonly target: BoundExpression;
  readonly index: BoundExpression;
}

export interface StaticCall extends ExpressionBase {
  readonly kind: 'StaticCall';
  readonly method: MethodSymbol;
  readonly arguments: readonly BoundExpression[];
}
/** Through the object's class: overridden methods win. */
export interface VirtualCall extends ExpressionBase {
  readonly kind: 'VirtualCall';
  readonly method: MethodSymbol;
  readonly target: BoundExpression;
  readonly arguments: readonly BoundExpression[];
}
/** `super.run()` of a project superclass. */
export interface SuperCall extends ExpressionBase {
  readonly kind: 'SuperCall';
  readonly method: MethodSymbol;
  readonly arguments: readonly BoundExpression[];
}
/** A platform member by key. `data`: it reads or writes rows, so it is told where it is called from; `scope`: names that a dynamic query may bind. */
export interface PlatformCall extends ExpressionBase {
  readonly kind: 'PlatformCall';
  readonly key: string;
  readonly target?: BoundExpression;
  readonly arguments: readonly BoundExpression[];
  readonly data: boolean;
  readonly scope?: readonly ScopeName[];
}
export interface ScopeName {
  readonly name: string;
  readonly value: BoundExpression;
}
/** A member of a platform interface, on an object of whatever class implements it. */
export interface InterfaceCall extends ExpressionBase {
  readonly kind: 'InterfaceCall';
  readonly method: MethodSymbol;
  readonly target: BoundExpression;
  readonly arguments: readonly BoundExpression[];
}
/** `E.values()`, `E.valueOf(text)`. */
export interface EnumCall extends ExpressionBase {
  readonly kind: 'EnumCall';
  readonly symbol: TypeSymbol;
  readonly member: 'values' | 'valueOf';
  readonly arguments: readonly BoundExpression[];
}
/** `X__c.getInstance(id)`, `X__mdt.getAll()`. */
export interface SettingCall extends ExpressionBase {
  readonly kind: 'SettingCall';
  readonly object: string;
  readonly member: string;
  readonly arguments: readonly BoundExpression[];
}
/** `new Foo(x)` of a project class; `constructor` absent: the implicit one. */
export interface Construct extends ExpressionBase {
  readonly kind: 'Construct';
  readonly type: ClassType;
  readonly constructorSymbol: MethodSymbol;
  readonly arguments: readonly BoundExpression[];
}
/** `this(x)`, `super(x)`. */
export interface ConstructorCall extends ExpressionBase {
  readonly kind: 'ConstructorCall';
  readonly constructorSymbol: MethodSymbol;
  readonly arguments: readonly BoundExpression[];
}
export interface PlatformConstruct extends ExpressionBase {
  readonly kind: 'PlatformConstruct';
  readonly key: string;
  readonly arguments: readonly BoundExpression[];
}
export interface RecordNew extends ExpressionBase {
  readonly kind: 'RecordNew';
  readonly object: string;
  readonly fields: readonly { readonly name: string; readonly isParent: boolean; readonly value: BoundExpression }[];
}
/** With its elements; of a map `items` are keys and values by turns. */
export interface CollectionNew extends ExpressionBase {
  readonly kind: 'CollectionNew';
  readonly collection: CollectionKind;
  readonly items: readonly BoundExpression[];
}
/** `new Set<Id>(ids)`: the source has the same element type. */
export interface CollectionCopy extends ExpressionBase {
  readonly kind: 'CollectionCopy';
  readonly collection: 'list' | 'set';
  readonly source: BoundExpression;
}
/** `new Map<Id, Account>(accounts)`: filled by the member with key `putAll`. */
export interface MapCopy extends ExpressionBase {
  readonly kind: 'MapCopy';
  readonly source: BoundExpression;
  readonly putAll: string;
}
export interface ListOfSize extends ExpressionBase {
  readonly kind: 'ListOfSize';
  readonly size: BoundExpression;
}

export interface Convert extends ExpressionBase {
  readonly kind: 'Convert';
  readonly how: Exclude<ConversionKind, 'none'>;
  readonly value: BoundExpression;
}
/** A cast to a type that the value is known to have. */
export interface Retyped extends ExpressionBase {
  readonly kind: 'Retyped';
  readonly value: BoundExpression;
}
/** Tested at run time; a Double or Id leaves its box. */
export interface CastTo extends ExpressionBase {
  readonly kind: 'CastTo';
  readonly value: BoundExpression;
}
/** `(Integer) aLong`, `(Long) aDecimal`. */
export interface NarrowNumber extends ExpressionBase {
  readonly kind: 'NarrowNumber';
  readonly from: ArithmeticDomain;
  readonly to: ArithmeticDomain;
  readonly value: BoundExpression;
}
export interface InstanceOfTest extends ExpressionBase {
  readonly kind: 'InstanceOfTest';
  readonly value: BoundExpression;
  readonly of: Type;
}
/** Operands have the domain's type; null is a NullPointerException. */
export interface Arithmetic extends ExpressionBase {
  readonly kind: 'Arithmetic';
  readonly operator: '+' | '-' | '*' | '/';
  readonly domain: ArithmeticDomain;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
export interface Bitwise extends ExpressionBase {
  readonly kind: 'Bitwise';
  readonly operator: '&' | '|' | '^';
  readonly domain: 'integer' | 'long' | 'boolean';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/** `right` is an Integer or a Long, whatever the domain. */
export interface Shift extends ExpressionBase {
  readonly kind: 'Shift';
  readonly operator: '<<' | '>>' | '>>>';
  readonly domain: 'integer' | 'long';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/** Date, Datetime or Time plus or minus a number. */
export interface DateArithmetic extends ExpressionBase {
  readonly kind: 'DateArithmetic';
  readonly sign: 1 | -1;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
export interface Negate extends ExpressionBase {
  readonly kind: 'Negate';
  readonly domain: ArithmeticDomain;
  readonly value: BoundExpression;
}
export interface BitNot extends ExpressionBase {
  readonly kind: 'BitNot';
  readonly domain: 'integer' | 'long';
  readonly value: BoundExpression;
}
export interface Not extends ExpressionBase {
  readonly kind: 'Not';
  readonly value: BoundExpression;
}
/** `+` with a String: any number of parts, so that long chains stay flat. */
export interface TextConcat extends ExpressionBase {
  readonly kind: 'TextConcat';
  readonly parts: readonly BoundExpression[];
}
/** `same`: primitives of one representation, and `===`; `value`: sObjects, collections, classes with `equals`. */
export interface Equality extends ExpressionBase {
  readonly kind: 'Equality';
  readonly negated: boolean;
  readonly how: 'same' | 'text' | 'id' | 'number' | 'value';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/** `plain`: JavaScript's operators know how; null on either side gives false. */
export interface Relation extends ExpressionBase {
  readonly kind: 'Relation';
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly how: 'plain' | 'text' | 'decimal' | 'compare';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
export interface Logical extends ExpressionBase {
  readonly kind: 'Logical';
  readonly operator: '&&' | '||';
  readonly operands: readonly BoundExpression[];
}
export interface Choice extends ExpressionBase {
  readonly kind: 'Choice';
  readonly condition: BoundExpression;
  readonly then: BoundExpression;
  readonly otherwise: BoundExpression;
}
export interface CoalesceNull extends ExpressionBase {
  readonly kind: 'CoalesceNull';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/** `receiver?.access`, where `access` reads `slot`; the rest of the chain belongs to `access`. */
export interface NullSafe extends ExpressionBase {
  readonly kind: 'NullSafe';
  readonly receiver: BoundExpression;
  readonly slot: Placeholder;
  readonly access: BoundExpression;
}
export interface Assign extends ExpressionBase {
  readonly kind: 'Assign';
  readonly target: Place;
  readonly value: BoundExpression;
}
/** `+=`, `++`: the target is found once, read into `current`, and written with `value`. */
export interface Update extends ExpressionBase {
  readonly kind: 'Update';
  readonly target: Place;
  readonly current: Placeholder;
  readonly value: BoundExpression;
  readonly result: 'old' | 'new';
}
export type RowsMode = 'list' | 'single' | 'singleOrNull' | 'count';
export interface Query extends ExpressionBase {
  readonly kind: 'Query';
  readonly query: SoqlQuery;
  readonly binds: readonly BoundExpression[];
  readonly mode: RowsMode;
}
/** Right, and not implemented: executing it ends the transaction. */
export interface CannotRun extends ExpressionBase {
  readonly kind: 'CannotRun';
  readonly what: string;
}
/** Something that was reported. Its type is the error type. */
export interface Refused extends ExpressionBase {
  readonly kind: 'Refused';
}

/** Where a value can be stored. */
export type Place =
  | { readonly kind: 'LocalPlace'; readonly type: Type; readonly local: Local }
  | { readonly kind: 'FieldPlace'; readonly type: Type; readonly target: BoundExpression; readonly field: FieldSymbol }
  | { readonly kind: 'PropertyPlace'; readonly type: Type; readonly target: BoundExpression; readonly field: FieldSymbol }
  | { readonly kind: 'StaticPlace'; readonly type: Type; readonly field: FieldSymbol }
  | { readonly kind: 'StaticPropertyPlace'; readonly type: Type; readonly field: FieldSymbol }
  | {
      readonly kind: 'PlatformPlace';
      readonly type: Type;
      readonly target?: BoundExpression;
      readonly getKey: string;
      readonly setKey: string;
    }
  | { readonly kind: 'RecordPlace'; readonly type: Type; readonly target: BoundExpression; readonly object: string; readonly field: string }
  | {
      readonly kind: 'ParentPlace';
      readonly type: Type;
      readonly target: BoundExpression;
      readonly object: string;
      readonly relationship: string;
    }
  | { readonly kind: 'ListPlace'; readonly type: Type; readonly target: BoundExpression; readonly index: BoundExpression };

interface StatementBase {
  readonly span: Span;
}
export type BoundStatement =
  | BoundBlock
  | Declare
  | Evaluate
  | BoundIf
  | BoundWhile
  | BoundDoWhile
  | BoundFor
  | BoundForEach
  | BoundReturn
  | BoundThrow
  | Jump
  | BoundTry
  | BoundSwitch
  | BoundRunAs
  | BoundDml;
export interface BoundBlock extends StatementBase {
  readonly kind: 'Block';
  readonly statements: readonly BoundStatement[];
}
export interface Declare extends StatementBase {
  readonly kind: 'Declare';
  readonly local: Local;
  readonly initial?: BoundExpression;
}
export interface Evaluate extends StatementBase {
  readonly kind: 'Evaluate';
  readonly expression: BoundExpression;
  /** Where the platform says that it stands, if not at its start: a call at the method's name. */
  readonly place?: Span;
}
export interface BoundIf extends StatementBase {
  readonly kind: 'If';
  readonly condition: BoundExpression;
  readonly then: BoundStatement;
  readonly otherwise?: BoundStatement;
}
export interface BoundWhile extends StatementBase {
  readonly kind: 'While';
  readonly condition: BoundExpression;
  readonly body?: BoundStatement;
}
export interface BoundDoWhile extends StatementBase {
  readonly kind: 'DoWhile';
  readonly body: BoundStatement;
  readonly condition: BoundExpression;
}
export interface BoundFor extends StatementBase {
  readonly kind: 'For';
  readonly init: readonly BoundStatement[];
  readonly condition?: BoundExpression;
  readonly update: readonly BoundExpression[];
  readonly body?: BoundStatement;
}
/** `rows` and `chunks` iterate a query without a list. `element` reads `slot` and is what the variable gets. */
export interface BoundForEach extends StatementBase {
  readonly kind: 'ForEach';
  readonly local: Local;
  readonly over: 'collection' | 'rows' | 'chunks';
  readonly iterable: BoundExpression;
  readonly slot: Placeholder;
  readonly element: BoundExpression;
  readonly body?: BoundStatement;
}
export interface BoundReturn extends StatementBase {
  readonly kind: 'Return';
  readonly value?: BoundExpression;
}
export interface BoundThrow extends StatementBase {
  readonly kind: 'Throw';
  readonly value: BoundExpression;
}
export interface Jump extends StatementBase {
  readonly kind: 'Break' | 'Continue';
}
export interface BoundTry extends StatementBase {
  readonly kind: 'Try';
  readonly body: BoundBlock;
  readonly catches: readonly BoundCatch[];
  readonly finally?: BoundBlock;
}
/** `type` of a catch of every exception is `System.Exception`. */
export interface BoundCatch {
  readonly local: Local;
  readonly type: Type;
  readonly catchesAll: boolean;
  readonly body: BoundBlock;
  readonly span: Span;
}
export interface BoundSwitch extends StatementBase {
  readonly kind: 'Switch';
  readonly subject: BoundExpression;
  readonly slot: Placeholder;
  readonly cases: readonly BoundCase[];
}
/** `tests` are Boolean expressions over the subject's slot, empty in `when else`; `local` of `when Account a` starts with `bound`. */
export interface BoundCase {
  readonly tests: readonly BoundExpression[];
  readonly local?: Local;
  readonly bound?: BoundExpression;
  readonly body: BoundBlock;
  readonly span: Span;
}
export interface BoundRunAs extends StatementBase {
  readonly kind: 'RunAs';
  readonly user: BoundExpression;
  readonly body: BoundBlock;
}
export interface BoundDml extends StatementBase {
  readonly kind: 'Dml';
  readonly operation: DmlOperation;
  readonly records: BoundExpression;
  readonly access?: 'user' | 'system';
  readonly externalId?: string;
  /** `merge`: `records` is the master. */
  readonly duplicates?: BoundExpression;
}

/** What a body calls or may be suspended at; `colour.ts` reads it. */
export type CallTarget =
  | { readonly kind: 'method'; readonly method: MethodSymbol }
  | { readonly kind: 'getter' | 'setter'; readonly field: FieldSymbol }
  | { readonly kind: 'platform'; readonly key: string }
  | { readonly kind: 'interface'; readonly method: MethodSymbol }
  | { readonly kind: 'soql' | 'dml' };

/** A body as the emitter gets it. `refused`: it holds an error and is emitted as one. */
export interface BoundBody {
  readonly parameters: readonly Local[];
  readonly statements: readonly BoundStatement[];
  readonly calls: readonly CallTarget[];
  readonly refused: boolean;
  readonly span: Span;
}
export interface BoundMethod {
  readonly symbol: MethodSymbol;
  /** Absent: abstract, or of an interface. */
  readonly body?: BoundBody;
}
/** `call` is the constructor that runs first, written or not; absent where the superclass has none to run. After `super` the initialisers follow. */
export interface BoundConstructor {
  readonly symbol: MethodSymbol;
  readonly delegates: 'this' | 'super';
  readonly call?: ConstructorCall;
  readonly body: BoundBody;
}
export interface BoundProperty {
  readonly symbol: FieldSymbol;
  /** Whether anything reads or writes a stored value: automatic accessors, or accessors that name the property itself. */
  readonly isStored: boolean;
  /** Absent: no such accessor; without statements of its own it is automatic and needs no method. */
  readonly getter?: BoundBody;
  readonly setter?: BoundBody;
}
export interface BoundClass {
  readonly symbol: TypeSymbol;
  readonly sharing: 'with' | 'without' | 'inherited' | 'omitted';
  /** Field initialisers and blocks in textual order. */
  readonly staticInit: BoundBody;
  readonly instanceInit: BoundBody;
  readonly constructors: readonly BoundConstructor[];
  readonly methods: readonly BoundMethod[];
  readonly properties: readonly BoundProperty[];
  readonly inner: readonly BoundClass[];
}
export interface BoundTrigger {
  readonly name: string;
  readonly object: string;
  readonly events: readonly string[];
  /** Methods and types written inside the trigger. */
  readonly holder: BoundClass;
  readonly body: BoundBody;
  readonly span: Span;
}
export interface BoundAnonymous {
  readonly holder: BoundClass;
  readonly body: BoundBody;
}
