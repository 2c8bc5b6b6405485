import { bindProject } from '../../local-org/compiler/compile.ts';
import type { BoundExpression, Local } from '../../local-org/compiler/bind/bound.ts';
import type { Expression, Span } from '../../local-org/compiler/language/ast.ts';
import { typeText } from '../../local-org/compiler/types/type-text.ts';
import type { MethodSymbol, Type, TypeSymbol } from '../../local-org/compiler/types/type.ts';
import type { TypedNode } from './front-end.ts';
import type { JudgedProject } from './judged-project.ts';

/** What the local org's compiler says of a node. */
interface Said {
  readonly text: string;
  matched: boolean;
}
/** Of one file: by group and place. A node that the front end may place in several ways stands under each. */
export type TypedFile = Map<string, Said[]>;

/** What the nodes of the two syntax trees have in common: the front end's classes by a word of ours. */
const groups: Readonly<Record<string, string>> = {
  VariableExpression: 'name',
  LiteralExpression: 'literal',
  BinaryExpression: 'operator',
  BooleanExpression: 'operator',
  InstanceOfExpression: 'operator',
  TernaryExpression: 'choice',
  NullCoalescingExpression: 'choice',
  ArrayLoadExpression: 'index',
  CastExpression: 'cast',
  PrefixExpression: 'step',
  PostfixExpression: 'step',
  AssignmentExpression: 'assignment',
  ClassRefExpression: 'class',
  ThisVariableExpression: 'this',
  SoqlExpression: 'query',
  MethodCallExpression: 'result',
  call: 'call'
};
const groupOf = (kind: string): string => groups[kind] ?? (kind.startsWith('New') ? 'new' : kind);

export function typedNodes(project: JudgedProject): ReadonlyMap<string, TypedFile> {
  const files = new Map<string, TypedFile>();
  const fileOf = (file: string): TypedFile => {
    const known = files.get(file) ?? new Map<string, Said[]>();
    files.set(file, known);
    return known;
  };
  const { types } = bindProject({ ...project, seen: (file) => (e, type, bound) => note(fileOf(file), e, type, bound) });
  for (const symbol of types.projectTypes.flatMap(withInner)) {
    for (const field of symbol.fields) {
      if (field.span && field.kind !== 'constant') put(fileOf(symbol.file!), 'name', [field.span], typeText(field.type));
    }
  }
  return files;
}

const withInner = (symbol: TypeSymbol): readonly TypeSymbol[] => [symbol, ...symbol.innerTypes.flatMap(withInner)];

type Place = Pick<Span, 'line' | 'column'>;

function put(file: TypedFile, group: string, places: readonly Place[], text: string): void {
  const said: Said = { text, matched: false };
  for (const key of new Set(places.map(({ line, column }) => `${group} ${line}:${column}`)))
    file.set(key, [...(file.get(key) ?? []), said]);
}

const groupsOfExpressions: Partial<Record<Expression['kind'], string>> = {
  Name: 'name',
  FieldAccess: 'name',
  Literal: 'literal',
  Binary: 'operator',
  InstanceOf: 'operator',
  Unary: 'step',
  Postfix: 'step',
  Conditional: 'choice',
  Coalesce: 'choice',
  Index: 'index',
  Cast: 'cast',
  Assignment: 'assignment',
  TypeLiteral: 'class',
  This: 'this',
  Soql: 'query',
  New: 'new',
  NewRecord: 'new',
  NewCollection: 'new',
  NewArray: 'new',
  MethodCall: 'result'
};

function note(file: TypedFile, e: Expression | Local, type: Type, bound: BoundExpression | undefined): void {
  const text = typeText(type);
  if (!('kind' in e)) return put(file, 'name', [e.span], text);
  const group = groupsOfExpressions[e.kind];
  if (group === undefined) return;
  const places = placesOf(e);
  put(file, group, places, text);
  const call = e.kind === 'MethodCall' && bound ? callText(bound) : undefined;
  if (call !== undefined) put(file, 'call', places, call);
  // `a += b` is `a = a + b` there.
  if (e.kind === 'Assignment' && bound?.kind === 'Update') put(file, 'operator', places, typeText(unconverted(bound.value).type));
}

/** Where the front end may say that an expression stands: paths and calls at their last name, `x++` at its operator, what has operands at the first of them. */
function placesOf(e: Expression): readonly Place[] {
  switch (e.kind) {
    case 'FieldAccess':
    case 'MethodCall':
      return [e.name.span];
    case 'Postfix':
      return [{ line: e.span.line, column: e.span.column + e.span.end - e.span.start - 2 }, e.span];
    default:
      return operandPlaces(e);
  }
}

function operandPlaces(e: Expression): readonly Place[] {
  const first = firstOperand(e);
  // Parentheses belong to the expression here, not there.
  const inside = [0, 1, 2, 3].map((by) => ({ line: e.span.line, column: e.span.column + by }));
  return [...inside, ...('name' in e && e.kind !== 'Name' ? [e.name.span] : []), ...(first ? operandPlaces(first) : [])];
}

function firstOperand(e: Expression): Expression | undefined {
  switch (e.kind) {
    case 'Binary':
    case 'Coalesce':
      return e.left;
    case 'Conditional':
      return e.condition;
    case 'InstanceOf':
      return e.value;
    case 'Index':
    case 'Assignment':
    case 'FieldAccess':
      return e.target;
    case 'MethodCall':
      return e.target;
    default:
      return undefined;
  }
}

/** `Owner.name(parameters)`; `name(parameters)` of the platform's members, whose declaring class is a matter of data. */
function callText(bound: BoundExpression): string | undefined {
  switch (bound.kind) {
    case 'NullSafe':
      return callText(bound.access);
    case 'StaticCall':
    case 'VirtualCall':
    case 'SuperCall':
      return `${bound.method.owner.name}.${signature(bound.method)}`;
    case 'SettingCall':
      return `${bound.object}.${bound.member}(${bound.arguments.map((one) => erased(typeText(unconverted(one).type))).join(',')})`;
    case 'SchemaToken':
      return `${bound.object}.getSObjectType()`;
    case 'EnumCall':
      return `${bound.symbol.name}.${bound.member}(${bound.arguments.map(({ type }) => typeText(type)).join(',')})`;
    case 'InterfaceCall':
      return signature(bound.method);
    case 'PlatformCall':
      return bound.key
        .replace(/^.*?([^.]+)(\(.*)$/, (_, name: string, rest: string) => `${name}${erased(rest)}`)
        .replace('System.Exception', 'Exception');
    default:
      return undefined;
  }
}

const signature = ({ name, parameters }: MethodSymbol): string =>
  `${name}(${parameters.map(({ type }) => erased(typeText(type))).join(',')})`;
/** Without type arguments and namespaces of the platform: what tells overloads apart. */
function erased(text: string): string {
  const inner = text.replace(/<[^<>]*>/g, '');
  return inner === text ? text : erased(inner);
}

const unconverted = (bound: BoundExpression): BoundExpression => (bound.kind === 'Convert' ? unconverted(bound.value) : bound);

export interface TypedDifference {
  readonly node: TypedNode;
  readonly ours: string;
}

/** The nodes that the front end has and that are typed otherwise here, or not at all. */
export function compareTyped(theirs: readonly TypedNode[], ours: ReadonlyMap<string, TypedFile>): readonly TypedDifference[] {
  const differences: TypedDifference[] = [];
  for (const node of theirs) {
    const known = ours.get(node.file)?.get(`${groupOf(node.kind)} ${node.line}:${node.column}`) ?? [];
    const wanted = node.kind === 'call' ? called(node.text) : node.text;
    const found = known.find((said) => !said.matched && same(wanted, said.text)) ?? known.find((said) => same(wanted, said.text));
    if (found) found.matched = true;
    else if (
      isOwnOfFrontEnd(
        node,
        known.map((said) => said.text)
      )
    )
      continue;
    else differences.push({ node, ours: known.map((said) => said.text).join(' | ') });
  }
  return differences;
}

/** What comes from the tables that the front end is tested with, and not from the platform: `as system` passes an argument. */
function isOwnOfFrontEnd({ kind, text }: TypedNode, ours: readonly string[]): boolean {
  if (kind === 'VariableExpression') return text === 'System.AccessLevel' && !ours.includes(text);
  // `record.Field.addError(text)` is an error on the record here.
  const given = /\.addError\((.*)\)$/.exec(text)?.[1]?.replace(', ', ',');
  return kind === 'call' && given !== undefined && ours.includes(`addError(String,${given})`);
}

/** `void List<String>.addAll(Set)` → `List.addAll(Set)`. */
function called(text: string): string {
  const plain = erased(text).replace(/, /g, ',');
  return plain.slice(plain.lastIndexOf(' ') + 1);
}

/** A call of ours without an owner is the platform's. */
const same = (theirs: string, ours: string): boolean => theirs === ours || theirs.endsWith(`.${ours}`);
