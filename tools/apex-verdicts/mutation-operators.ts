import type * as ast from '../../local-org/compiler/language/ast.ts';
import type { AnyNode } from './walk.ts';

/** Replaces the text between two offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** The places at a node where the operator can change something. */
type Operator = (node: AnyNode, source: string, random: () => number) => readonly Edit[] | undefined;

const types = [
  'String',
  'Integer',
  'Decimal',
  'Boolean',
  'Id',
  'Date',
  'Datetime',
  'List<String>',
  'Set<Id>',
  'Map<Id, User>',
  'Object',
  'User',
  'SObject'
];
const literals = ['null', '1', "'x'", 'true', '1.5', '2L', 'new List<String>()', 'new User()', 'Date.today()'];

const pick = (from: readonly string[], random: () => number): string => from[Math.floor(random() * from.length)]!;
const replace = (node: { readonly span: ast.Span }, text: string): readonly Edit[] => [
  { start: node.span.start, end: node.span.end, text }
];
const remove = (node: { readonly span: ast.Span }): readonly Edit[] => replace(node, '');
const before = (node: { readonly span: ast.Span }, text: string): readonly Edit[] => [
  { start: node.span.start, end: node.span.start, text }
];
const after = (node: { readonly span: ast.Span }, text: string): readonly Edit[] => [{ start: node.span.end, end: node.span.end, text }];
const textOf = (node: { readonly span: ast.Span }, source: string): string => source.slice(node.span.start, node.span.end);

const otherType = (type: ast.TypeRef | undefined, random: () => number): readonly Edit[] | undefined =>
  type && replace(type, pick(types, random));
const modifier =
  (text: string, instead: string): Operator =>
  (node) =>
    node.kind === 'Modifier' && node.text === text ? replace(node, instead) : undefined;
const literalOf =
  (type: string, instead: string): Operator =>
  (node) =>
    node.kind === 'Literal' && node.type === type ? replace(node, instead) : undefined;
const operator =
  (from: readonly string[], to: string): Operator =>
  (node, source) => {
    if (node.kind !== 'Binary' || !from.includes(node.operator)) return undefined;
    const start = source.indexOf(node.operator, node.left.span.end);
    if (start < 0 || start >= node.right.span.start) return undefined;
    return [{ start, end: start + node.operator.length, text: to }];
  };
/** Removes the first `token` between a node's start and `from`. */
const dropToken = (source: string, token: string, start: number, end: number): readonly Edit[] | undefined => {
  const at = source.lastIndexOf(token, end - 1);
  return at >= start ? [{ start: at, end: at + token.length, text: '' }] : undefined;
};

/** What authors get wrong, one operator a mistake. */
export const operators: Readonly<Record<string, Operator>> = {
  typeOfLocal: (node, _source, random) => (node.kind === 'LocalVariable' ? otherType(node.type, random) : undefined),
  typeOfField: (node, _source, random) => (node.kind === 'FieldDeclaration' ? otherType(node.type, random) : undefined),
  typeOfProperty: (node, _source, random) => (node.kind === 'PropertyDeclaration' ? otherType(node.type, random) : undefined),
  typeOfParameter: (node, _source, random) => (node.kind === 'Parameter' ? otherType(node.type, random) : undefined),
  typeOfResult: (node, _source, random) => (node.kind === 'MethodDeclaration' ? otherType(node.returns, random) : undefined),
  typeOfLoop: (node, _source, random) => (node.kind === 'ForEach' ? otherType(node.type, random) : undefined),
  typeArgument: (node, _source, random) => (node.kind === 'TypeRef' ? otherType(node.typeArguments.at(-1), random) : undefined),
  voidResult: (node) => (node.kind === 'MethodDeclaration' && node.returns ? replace(node.returns, 'void') : undefined),
  unknownType: (node, source) =>
    node.kind === 'TypeRef' && node.arrayDepth === 0 ? replace(node, `${textOf(node, source).replace(/\W.*/s, '')}Zz`) : undefined,
  unknownName: (node) => (node.kind === 'Name' ? after(node, 'Zz') : undefined),
  unknownMember: (node) => (node.kind === 'FieldAccess' ? after(node.name, 'Zz') : undefined),
  unknownMethod: (node) => (node.kind === 'MethodCall' && !/^(this|super)$/i.test(node.name.text) ? after(node.name, 'Zz') : undefined),
  unknownRecordField: (node) => (node.kind === 'NewRecord' ? node.fields.flatMap((field) => after(field.name, 'Zz')) : undefined),
  otherCase: (node) => (node.kind === 'Name' ? replace(node, node.name.text.toUpperCase()) : undefined),
  oneArgumentMore: (node) =>
    node.kind === 'MethodCall' && node.arguments.length > 0 ? after(node.arguments.at(-1)!, ', null') : undefined,
  oneArgumentLess: (node) => {
    if ((node.kind !== 'MethodCall' && node.kind !== 'New') || node.arguments.length === 0) return undefined;
    const [last, previous] = [node.arguments.at(-1)!, node.arguments.at(-2)];
    return [{ start: previous?.span.end ?? last.span.start, end: last.span.end, text: '' }];
  },
  swappedArguments: (node, source) => {
    if (node.kind !== 'MethodCall' || node.arguments.length < 2) return undefined;
    const [first, second] = node.arguments as [ast.Expression, ast.Expression];
    const between = source.slice(first.span.end, second.span.start);
    return [{ start: first.span.start, end: second.span.end, text: `${textOf(second, source)}${between}${textOf(first, source)}` }];
  },
  otherArgument: (node, _source, random) =>
    node.kind === 'MethodCall' || node.kind === 'New' ? node.arguments.flatMap((one) => replace(one, pick(literals, random))) : undefined,
  droppedCast: (node, source) => (node.kind === 'Cast' ? replace(node, textOf(node.value, source)) : undefined),
  otherCast: (node, _source, random) => (node.kind === 'Cast' ? otherType(node.type, random) : undefined),
  addedCast: (node, source, random) =>
    node.kind === 'Return' && node.value ? replace(node.value, `(${pick(types, random)}) ${textOf(node.value, source)}`) : undefined,
  droppedReturn: (node) => (node.kind === 'Return' ? remove(node) : undefined),
  droppedReturnValue: (node) => (node.kind === 'Return' && node.value ? replace(node, 'return;') : undefined),
  otherReturnValue: (node, _source, random) =>
    node.kind === 'Return' && node.value ? replace(node.value, pick(literals, random)) : undefined,
  addedReturn: (node) => (node.kind === 'ExpressionStatement' ? after(node, ' return;') : undefined),
  returnsNull: (node) => (node.kind === 'ExpressionStatement' ? after(node, ' return null;') : undefined),
  unreachable: (node) => (node.kind === 'Return' || node.kind === 'Throw' ? after(node, ' System.debug(1);') : undefined),
  addedThrow: (node) => (node.kind === 'ExpressionStatement' ? before(node, "throw new IllegalArgumentException('x'); ") : undefined),
  throwsText: (node) => (node.kind === 'Throw' ? replace(node.value, "'x'") : undefined),
  droppedStatement: (node) => (node.kind === 'ExpressionStatement' || node.kind === 'LocalVariable' ? remove(node) : undefined),
  droppedInitializer: (node) =>
    node.kind === 'Declarator' && node.initializer ? [{ start: node.name.span.end, end: node.initializer.span.end, text: '' }] : undefined,
  otherInitializer: (node, _source, random) =>
    node.kind === 'Declarator' && node.initializer ? replace(node.initializer, pick(literals, random)) : undefined,
  duplicateVariable: (node, source) => (node.kind === 'LocalVariable' ? after(node, ` ${textOf(node, source)}`) : undefined),
  duplicateParameter: (node, source) =>
    node.kind === 'MethodDeclaration' && node.parameters[0]
      ? after(node.parameters.at(-1)!, `, ${textOf(node.parameters[0], source)}`)
      : undefined,
  duplicateMember: (node, source) =>
    node.kind === 'MethodDeclaration' || node.kind === 'FieldDeclaration' ? after(node, ` ${textOf(node, source)}`) : undefined,
  droppedMember: (node) => (node.kind === 'MethodDeclaration' || node.kind === 'FieldDeclaration' ? remove(node) : undefined),
  droppedConstructor: (node) => (node.kind === 'ConstructorDeclaration' ? remove(node) : undefined),
  droppedBody: (node) => (node.kind === 'MethodDeclaration' && node.body ? replace(node.body, ';') : undefined),
  emptyBody: (node) => (node.kind === 'MethodDeclaration' && node.body ? replace(node.body, '{}') : undefined),
  publicToPrivate: modifier('public', 'private'),
  publicToProtected: modifier('public', 'protected'),
  publicDropped: modifier('public', ''),
  publicToGlobal: modifier('public', 'global'),
  privateToPublic: modifier('private', 'public'),
  privateTwice: modifier('private', 'private public'),
  droppedStatic: modifier('static', ''),
  droppedOverride: modifier('override', ''),
  droppedVirtual: modifier('virtual', ''),
  droppedAbstract: modifier('abstract', ''),
  droppedSharing: modifier('with sharing', ''),
  finalForStatic: modifier('static', 'final'),
  abstractForStatic: modifier('static', 'abstract'),
  addedStatic: (node) =>
    node.kind === 'MethodDeclaration' && !node.modifiers.some(({ text }) => text === 'static')
      ? before(node.returns ?? node.name, node.returns ? 'static ' : '')
      : undefined,
  addedOverride: (node) => (node.kind === 'MethodDeclaration' && node.returns ? before(node.returns, 'override ') : undefined),
  addedVirtual: (node) => (node.kind === 'MethodDeclaration' && node.returns ? before(node.returns, 'virtual ') : undefined),
  addedFinal: (node) => (node.kind === 'LocalVariable' || node.kind === 'Parameter' ? before(node, 'final ') : undefined),
  addedTransient: (node) => (node.kind === 'MethodDeclaration' && node.returns ? before(node.returns, 'transient ') : undefined),
  publicLocal: (node) => (node.kind === 'LocalVariable' ? before(node, 'public ') : undefined),
  otherSuperclass: (node) => (node.kind === 'ClassDeclaration' && node.superclass ? replace(node.superclass, 'String') : undefined),
  otherInterface: (node) => (node.kind === 'ClassDeclaration' ? node.interfaces.flatMap((one) => replace(one, 'Comparable')) : undefined),
  extendsInterface: (node) =>
    node.kind === 'ClassDeclaration' && !node.superclass && node.interfaces.length === 0
      ? after(node.name, ' extends Comparable')
      : undefined,
  implementsClass: (node) =>
    node.kind === 'ClassDeclaration' && node.interfaces.length === 0 && !node.superclass
      ? after(node.name, ' implements HttpRequest')
      : undefined,
  renamedMethod: (node) => (node.kind === 'MethodDeclaration' ? after(node.name, 'Zz') : undefined),
  renamedClass: (node) => (node.kind === 'ClassDeclaration' ? after(node.name, 'Zz') : undefined),
  conditionNotBoolean: (node, _source, random) =>
    node.kind === 'If' || node.kind === 'While' || node.kind === 'Conditional'
      ? replace(node.condition, pick(['1', "'x'", 'null'], random))
      : undefined,
  alwaysTrue: (node) =>
    node.kind === 'While' || node.kind === 'For' ? (node.condition ? replace(node.condition, 'true') : undefined) : undefined,
  otherBranch: (node, _source, random) => (node.kind === 'Conditional' ? replace(node.otherwise, pick(literals, random)) : undefined),
  textForNumber: literalOf('integer', "'x'"),
  longForInteger: literalOf('integer', '7L'),
  tooBig: literalOf('integer', '99999999999'),
  numberForText: literalOf('string', '1'),
  badEscape: (node) =>
    node.kind === 'Literal' && node.type === 'string' ? [{ start: node.span.start + 1, end: node.span.start + 1, text: '\\q' }] : undefined,
  openText: (node) =>
    node.kind === 'Literal' && node.type === 'string' ? [{ start: node.span.end - 1, end: node.span.end, text: '' }] : undefined,
  nullForBoolean: literalOf('boolean', 'null'),
  exactlyEqual: operator(['==', '!='], '==='),
  less: operator(['==', '!=', '&&', '||'], '<'),
  and: operator(['+', '-', '==', '<', '>'], '&&'),
  minus: operator(['+', '&&', '=='], '-'),
  percent: operator(['+', '-', '*', '/'], '%'),
  bitAnd: operator(['+', '&&', '=='], '&'),
  comparedWithText: (node) =>
    node.kind === 'Binary' && ['==', '!=', '<', '>'].includes(node.operator) ? replace(node.right, "'x'") : undefined,
  comparedWithNumber: (node) =>
    node.kind === 'Binary' && ['==', '!=', '<', '>'].includes(node.operator) ? replace(node.right, '1') : undefined,
  addToText: (node) =>
    node.kind === 'Assignment' && node.operator === '='
      ? [{ start: node.target.span.end, end: node.value.span.start, text: ' += ' }]
      : undefined,
  assignedOther: (node, _source, random) => (node.kind === 'Assignment' ? replace(node.value, pick(literals, random)) : undefined),
  assignToCall: (node, source) =>
    node.kind === 'ExpressionStatement' && node.expression.kind === 'MethodCall'
      ? replace(node.expression, `${textOf(node.expression, source)} = 1`)
      : undefined,
  assignedVoid: (node, source) =>
    node.kind === 'ExpressionStatement' && node.expression.kind === 'MethodCall'
      ? replace(node.expression, `Integer zz = ${textOf(node.expression, source)}`)
      : undefined,
  notAStatement: (node) => (node.kind === 'ExpressionStatement' ? after(node, ' 1 + 1;') : undefined),
  addedBreak: (node) => (node.kind === 'ExpressionStatement' ? after(node, ' break;') : undefined),
  addedContinue: (node) => (node.kind === 'ExpressionStatement' ? before(node, 'continue; ') : undefined),
  loopOverText: (node) => (node.kind === 'ForEach' ? replace(node.iterable, "'x'") : undefined),
  loopOverMap: (node) => (node.kind === 'ForEach' ? replace(node.iterable, 'new Map<String, String>()') : undefined),
  dmlOfText: (node) => (node.kind === 'Dml' ? replace(node.value, "'x'") : undefined),
  dmlOfIds: (node) => (node.kind === 'Dml' ? replace(node.value, 'new List<Id>()') : undefined),
  catchesText: (node) => (node.kind === 'Catch' ? replace(node.type, 'String') : undefined),
  caughtTwice: (node, source) => (node.kind === 'Catch' ? after(node, ` ${textOf(node, source)}`) : undefined),
  otherWhen: (node) => (node.kind === 'When' && node.match.kind === 'values' ? replace(node.match.values[0]!, "'zz'") : undefined),
  whenTwice: (node, source) => (node.kind === 'When' && node.match.kind !== 'else' ? after(node, ` ${textOf(node, source)}`) : undefined),
  droppedWhenElse: (node) => (node.kind === 'When' && node.match.kind === 'else' ? remove(node) : undefined),
  indexedByText: (node) => (node.kind === 'Index' ? replace(node.index, "'x'") : undefined),
  indexed: (node) => (node.kind === 'Name' ? after(node, '[0]') : undefined),
  instanceOfText: (node, source) =>
    node.kind === 'If' ? replace(node.condition, `${textOf(node.condition, source)} && 'x' instanceof String`) : undefined,
  otherInstanceOf: (node, _source, random) => (node.kind === 'InstanceOf' ? otherType(node.type, random) : undefined),
  droppedNot: (node, source) => (node.kind === 'Unary' && node.operator === '!' ? replace(node, textOf(node.operand, source)) : undefined),
  addedNot: (node) => (node.kind === 'Name' ? before(node, '!') : undefined),
  increment: (node) => (node.kind === 'Name' ? after(node, '++') : undefined),
  thisInStatic: (node) =>
    node.kind === 'MethodDeclaration' && node.body
      ? [{ start: node.body.span.start + 1, end: node.body.span.start + 1, text: ' Object zz = this;' }]
      : undefined,
  superCall: (node) =>
    node.kind === 'MethodDeclaration' && node.body
      ? [{ start: node.body.span.start + 1, end: node.body.span.start + 1, text: ' super.zz();' }]
      : undefined,
  constructorCall: (node) =>
    node.kind === 'MethodDeclaration' && node.body
      ? [{ start: node.body.span.start + 1, end: node.body.span.start + 1, text: ' this();' }]
      : undefined,
  otherClassConstructed: (node, _source, random) =>
    node.kind === 'New' ? replace(node.type, pick(['HttpRequest', 'String', 'User', 'Comparable', 'List<String>'], random)) : undefined,
  droppedNew: (node, source) =>
    node.kind === 'New' || node.kind === 'NewRecord' ? replace(node, textOf(node, source).replace(/^new\s+/i, '')) : undefined,
  nullSafe: (node, source) => {
    if (
      (node.kind !== 'MethodCall' && node.kind !== 'FieldAccess') ||
      !node.target ||
      node.nullSafe ||
      source[node.target.span.end] !== '.'
    )
      return undefined;
    return [{ start: node.target.span.end, end: node.target.span.end, text: '?' }];
  },
  unknownAnnotation: (node) => (node.kind === 'Annotation' ? after(node.name, 'Zz') : undefined),
  droppedAnnotation: (node) => (node.kind === 'Annotation' ? remove(node) : undefined),
  addedAuraEnabled: (node) => (node.kind === 'MethodDeclaration' && node.body ? before(node, '@AuraEnabled ') : undefined),
  addedFuture: (node) => (node.kind === 'MethodDeclaration' && node.body ? before(node, '@future ') : undefined),
  addedIsTest: (node) => (node.kind === 'MethodDeclaration' && node.body ? before(node, '@IsTest ') : undefined),
  addedTestVisible: (node) => (node.kind === 'MethodDeclaration' && node.body ? before(node, '@TestVisible @TestVisible ') : undefined),
  innerStatic: (node) => (node.kind === 'ClassDeclaration' && node.members[0] ? before(node.members[0], 'static Integer zz; ') : undefined),
  innerType: (node) =>
    node.kind === 'ClassDeclaration' && node.members[0] ? before(node.members[0], 'class Zz { class Yy {} } ') : undefined,
  sameNameInside: (node) =>
    node.kind === 'ClassDeclaration' && node.members[0] ? before(node.members[0], `class ${node.name.text} {} `) : undefined,
  reservedName: (node) => (node.kind === 'Declarator' ? replace(node.name, 'select') : undefined),
  longName: (node) => (node.kind === 'MethodDeclaration' ? replace(node.name, 'z'.repeat(260)) : undefined),
  droppedSemicolon: (node, source) =>
    node.kind === 'ExpressionStatement' || node.kind === 'LocalVariable' || node.kind === 'Return'
      ? dropToken(source, ';', node.span.start, node.span.end)
      : undefined,
  droppedBrace: (node, source) => (node.kind === 'Block' ? dropToken(source, '}', node.span.start, node.span.end) : undefined),
  droppedParenthesis: (node, source) => (node.kind === 'MethodCall' ? dropToken(source, ')', node.span.start, node.span.end) : undefined),
  addedBrace: (node) => (node.kind === 'Block' ? after(node, '}') : undefined),
  addedComma: (node) => (node.kind === 'MethodCall' && node.arguments.length > 0 ? after(node.arguments.at(-1)!, ',') : undefined),
  strangeLetter: (node) => (node.kind === 'ExpressionStatement' ? before(node, '# ') : undefined),
  unknownBind: (node) => (node.kind === 'Soql' ? node.binds.flatMap((one) => (one.kind === 'Name' ? after(one, 'Zz') : [])) : undefined),
  otherBind: (node) => (node.kind === 'Soql' ? node.binds.flatMap((one) => replace(one, 'new HttpRequest()')) : undefined)
};
