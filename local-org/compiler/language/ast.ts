import type { SoqlQuery } from '../../contract/soql.ts';

/** Where a node stands. `line` and `column` are 1-based, as the platform's messages are; offsets are 0-based into the file's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}
interface NodeBase {
  readonly span: Span;
}

export interface Identifier extends NodeBase {
  readonly kind: 'Identifier';
  /** Source case; compare in lower case. */
  readonly text: string;
}

/** `Outer.Inner`, `Map<Id, List<Account>>`, `String[]` (arrayDepth 1). Type arguments belong to the last name. */
export interface TypeRef extends NodeBase {
  readonly kind: 'TypeRef';
  readonly names: readonly Identifier[];
  readonly typeArguments: readonly TypeRef[];
  readonly arrayDepth: number;
}

export interface Annotation extends NodeBase {
  readonly kind: 'Annotation';
  readonly name: Identifier;
  /** `@IsTest(SeeAllData=true)`; a bare value is the property `value`. */
  readonly properties: readonly AnnotationProperty[];
}
export interface AnnotationProperty extends NodeBase {
  readonly kind: 'AnnotationProperty';
  readonly name: Identifier;
  readonly type: 'string' | 'boolean';
  /** `true`, `false` or the text without its quotes. */
  readonly value: string;
}
/** Lower case: `public`, `static`, `virtual`, `with sharing`, `testmethod`, `transient`, `final` … in source order. */
export interface Modifier extends NodeBase {
  readonly kind: 'Modifier';
  readonly text: string;
}
interface Modified {
  readonly modifiers: readonly Modifier[];
  readonly annotations: readonly Annotation[];
}

// Units
export type Unit = ClassUnit | TriggerUnit | AnonymousUnit;
export interface ClassUnit extends NodeBase {
  readonly kind: 'ClassUnit';
  readonly declaration: TypeDeclaration;
}
export interface TriggerUnit extends NodeBase {
  readonly kind: 'TriggerUnit';
  readonly name: Identifier;
  readonly object: Identifier;
  /** `before insert` … lower case, one blank. */
  readonly events: readonly string[];
  readonly body: Block;
  /** Methods and inner types declared inside a trigger or anonymous block. */
  readonly members: readonly Member[];
}
export interface AnonymousUnit extends NodeBase {
  readonly kind: 'AnonymousUnit';
  readonly members: readonly Member[];
  readonly body: Block;
}

// Declarations
export type TypeDeclaration = ClassDeclaration | InterfaceDeclaration | EnumDeclaration;
export interface ClassDeclaration extends NodeBase, Modified {
  readonly kind: 'ClassDeclaration';
  readonly name: Identifier;
  readonly superclass?: TypeRef;
  readonly interfaces: readonly TypeRef[];
  readonly members: readonly Member[];
}
export interface InterfaceDeclaration extends NodeBase, Modified {
  readonly kind: 'InterfaceDeclaration';
  readonly name: Identifier;
  readonly interfaces: readonly TypeRef[];
  readonly members: readonly MethodDeclaration[];
}
export interface EnumDeclaration extends NodeBase, Modified {
  readonly kind: 'EnumDeclaration';
  readonly name: Identifier;
  readonly constants: readonly Identifier[];
}
export type Member =
  FieldDeclaration | PropertyDeclaration | MethodDeclaration | ConstructorDeclaration | InitializerDeclaration | TypeDeclaration;
export interface FieldDeclaration extends NodeBase, Modified {
  readonly kind: 'FieldDeclaration';
  readonly type: TypeRef;
  readonly declarators: readonly Declarator[];
}
export interface Declarator extends NodeBase {
  readonly kind: 'Declarator';
  readonly name: Identifier;
  readonly initializer?: Expression;
}
export interface PropertyDeclaration extends NodeBase, Modified {
  readonly kind: 'PropertyDeclaration';
  readonly type: TypeRef;
  readonly name: Identifier;
  readonly getter?: Accessor;
  readonly setter?: Accessor;
}
export interface Accessor extends NodeBase, Modified {
  readonly kind: 'Accessor';
  /** Absent: automatic. */
  readonly body?: Block;
}
export interface Parameter extends NodeBase, Modified {
  readonly kind: 'Parameter';
  readonly type: TypeRef;
  readonly name: Identifier;
}
export interface MethodDeclaration extends NodeBase, Modified {
  readonly kind: 'MethodDeclaration';
  /** Absent: void. */
  readonly returns?: TypeRef;
  readonly name: Identifier;
  readonly parameters: readonly Parameter[];
  readonly body?: Block;
}
export interface ConstructorDeclaration extends NodeBase, Modified {
  readonly kind: 'ConstructorDeclaration';
  readonly name: Identifier;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
}
export interface InitializerDeclaration extends NodeBase {
  readonly kind: 'InitializerDeclaration';
  readonly isStatic: boolean;
  readonly body: Block;
}

// Statements
export type Statement =
  | Block
  | LocalVariable
  | ExpressionStatement
  | If
  | While
  | DoWhile
  | For
  | ForEach
  | Return
  | Throw
  | Break
  | Continue
  | Try
  | Switch
  | RunAs
  | Dml;
export interface Block extends NodeBase {
  readonly kind: 'Block';
  readonly statements: readonly Statement[];
}
export interface LocalVariable extends NodeBase, Modified {
  readonly kind: 'LocalVariable';
  readonly type: TypeRef;
  readonly declarators: readonly Declarator[];
}
export interface ExpressionStatement extends NodeBase {
  readonly kind: 'ExpressionStatement';
  readonly expression: Expression;
}
export interface If extends NodeBase {
  readonly kind: 'If';
  readonly condition: Expression;
  readonly then: Statement;
  readonly otherwise?: Statement;
}
export interface While extends NodeBase {
  readonly kind: 'While';
  readonly condition: Expression;
  /** Absent: empty (`while (x);`). */
  readonly body?: Statement;
}
export interface DoWhile extends NodeBase {
  readonly kind: 'DoWhile';
  readonly body: Statement;
  readonly condition: Expression;
}
export interface For extends NodeBase {
  readonly kind: 'For';
  readonly init?: LocalVariable | readonly Expression[];
  readonly condition?: Expression;
  readonly update: readonly Expression[];
  readonly body?: Statement;
}
export interface ForEach extends NodeBase {
  readonly kind: 'ForEach';
  readonly type: TypeRef;
  readonly name: Identifier;
  readonly iterable: Expression;
  readonly body?: Statement;
}
export interface Return extends NodeBase {
  readonly kind: 'Return';
  readonly value?: Expression;
}
export interface Throw extends NodeBase {
  readonly kind: 'Throw';
  readonly value: Expression;
}
export interface Break extends NodeBase {
  readonly kind: 'Break';
}
export interface Continue extends NodeBase {
  readonly kind: 'Continue';
}
export interface Try extends NodeBase {
  readonly kind: 'Try';
  readonly body: Block;
  readonly catches: readonly Catch[];
  readonly finally?: Block;
}
export interface Catch extends NodeBase {
  readonly kind: 'Catch';
  readonly type: TypeRef;
  readonly name: Identifier;
  readonly body: Block;
}
export interface Switch extends NodeBase {
  readonly kind: 'Switch';
  readonly subject: Expression;
  readonly whens: readonly When[];
}
export interface When extends NodeBase {
  readonly kind: 'When';
  readonly match:
    | { readonly kind: 'values'; readonly values: readonly Expression[] }
    /** `when Account a`. */
    | { readonly kind: 'type'; readonly type: TypeRef; readonly name: Identifier }
    | { readonly kind: 'else' };
  readonly body: Block;
}
export interface RunAs extends NodeBase {
  readonly kind: 'RunAs';
  readonly arguments: readonly Expression[];
  readonly body: Block;
}
export interface Dml extends NodeBase {
  readonly kind: 'Dml';
  readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
  /** For merge the master. */
  readonly value: Expression;
  /** `as user`, `as system`. */
  readonly access?: 'user' | 'system';
  /** `upsert x Key__c`. */
  readonly externalId?: TypeRef;
  /** `merge master duplicate`. */
  readonly duplicates?: Expression;
}

// Expressions
export type Expression =
  | Literal
  | Name
  | FieldAccess
  | MethodCall
  | This
  | Super
  | New
  | NewRecord
  | NewCollection
  | NewArray
  | Cast
  | InstanceOf
  | Unary
  | Postfix
  | Binary
  | Assignment
  | Conditional
  | Coalesce
  | Index
  | TypeLiteral
  | Soql
  | Sosl;
export interface Literal extends NodeBase {
  readonly kind: 'Literal';
  /** `number` is a Decimal literal (`1.5`), `double` carries `d`. `value` of a string is unescaped. */
  readonly type: 'integer' | 'long' | 'number' | 'double' | 'string' | 'boolean' | 'null';
  readonly value: string;
}
/** One name; what it means (variable, property, type, namespace) the binder decides. */
export interface Name extends NodeBase {
  readonly kind: 'Name';
  readonly name: Identifier;
}
export interface FieldAccess extends NodeBase {
  readonly kind: 'FieldAccess';
  readonly target: Expression;
  readonly name: Identifier;
  readonly nullSafe: boolean;
}
/** Also `this(…)` and `super(…)`: no target, name `this` or `super`. */
export interface MethodCall extends NodeBase {
  readonly kind: 'MethodCall';
  readonly target?: Expression;
  readonly name: Identifier;
  readonly arguments: readonly Expression[];
  readonly nullSafe: boolean;
}
export interface This extends NodeBase {
  readonly kind: 'This';
}
/** Only as a target: `super.run()`. */
export interface Super extends NodeBase {
  readonly kind: 'Super';
}
/** `new Foo(a, b)`. */
export interface New extends NodeBase {
  readonly kind: 'New';
  readonly type: TypeRef;
  readonly arguments: readonly Expression[];
}
/** `new Account(Name = 'x')`: at least one named argument. */
export interface NewRecord extends NodeBase {
  readonly kind: 'NewRecord';
  readonly type: TypeRef;
  readonly fields: readonly { readonly name: Identifier; readonly value: Expression }[];
}
/** `new List<Integer>{1, 2}`, `new Map<String, Integer>{'a' => 1}`, `new Account[]{…}`. */
export interface NewCollection extends NodeBase {
  readonly kind: 'NewCollection';
  readonly type: TypeRef;
  readonly elements: readonly Expression[];
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
}
/** `new String[5]`: `type` is the list type. */
export interface NewArray extends NodeBase {
  readonly kind: 'NewArray';
  readonly type: TypeRef;
  readonly size: Expression;
}
export interface Cast extends NodeBase {
  readonly kind: 'Cast';
  readonly type: TypeRef;
  readonly value: Expression;
}
export interface InstanceOf extends NodeBase {
  readonly kind: 'InstanceOf';
  readonly value: Expression;
  readonly type: TypeRef;
}
export interface Unary extends NodeBase {
  readonly kind: 'Unary';
  readonly operator: '+' | '-' | '!' | '~' | '++' | '--';
  readonly operand: Expression;
}
export interface Postfix extends NodeBase {
  readonly kind: 'Postfix';
  readonly operator: '++' | '--';
  readonly operand: Expression;
}
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '&&'
  | '||'
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '>>>'
  | '=='
  | '!='
  | '<>'
  | '==='
  | '!=='
  | '<'
  | '<='
  | '>'
  | '>=';
export interface Binary extends NodeBase {
  readonly kind: 'Binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Assignment extends NodeBase {
  readonly kind: 'Assignment';
  readonly operator: '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';
  readonly target: Expression;
  readonly value: Expression;
}
export interface Conditional extends NodeBase {
  readonly kind: 'Conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
/** `a ?? b`. */
export interface Coalesce extends NodeBase {
  readonly kind: 'Coalesce';
  readonly left: Expression;
  readonly right: Expression;
}
export interface Index extends NodeBase {
  readonly kind: 'Index';
  readonly target: Expression;
  readonly index: Expression;
}
/** `Account.class`. */
export interface TypeLiteral extends NodeBase {
  readonly kind: 'TypeLiteral';
  readonly type: TypeRef;
}
/** `[SELECT …]`; `binds[i]` stands behind slot i of the query. */
export interface Soql extends NodeBase {
  readonly kind: 'Soql';
  readonly query: SoqlQuery;
  readonly binds: readonly Expression[];
}
/** `[FIND …]`: kept as text; the binder reports it as not supported. */
export interface Sosl extends NodeBase {
  readonly kind: 'Sosl';
  readonly binds: readonly Expression[];
  readonly text: string;
}
