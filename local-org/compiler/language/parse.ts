import { type ApexParser, ApexParserFactory } from '@apexdevtools/apex-parser';
import { type ParsedSoql, SoqlSyntaxError } from '../../contract/soql.ts';
import type { AnonymousUnit, ClassUnit, Span, TriggerUnit } from './ast.ts';
import { type Diagnostic, Diagnostics, withinStack } from './diagnostics.ts';
import { givesUp } from './give-up.ts';
import type { MessageCode } from './messages.ts';
import { readable } from './readable.ts';
import { brokenStrings } from './broken-strings.ts';
import { explain } from './explain.ts';
import type { SourceFile } from './source.ts';
import { stackedAt } from './stacked.ts';
import { SyntaxErrors } from './syntax-errors.ts';
import type { Conversion } from './to-ast/context.ts';
import { expression } from './to-ast/expressions.ts';
import { query } from './to-ast/soql.ts';
import { anonymousUnit, classUnit, triggerUnit } from './to-ast/units.ts';

/** `unit` is absent after an error of syntax; errors of literals and names leave it. */
export interface Parsed<Unit> {
  readonly unit?: Unit;
  readonly diagnostics: readonly Diagnostic[];
}

export function parseClass(source: SourceFile): Parsed<ClassUnit> {
  return parse(source, (parser) => parser.compilationUnit(), classUnit);
}
export function parseTrigger(source: SourceFile): Parsed<TriggerUnit> {
  return parse(source, (parser) => parser.triggerUnit(), triggerUnit);
}
export function parseAnonymous(source: SourceFile): Parsed<AnonymousUnit> {
  return parse(source, (parser) => parser.anonymousUnit(), anonymousUnit);
}

/** Parses a dynamic query. Throws `SoqlSyntaxError` with the platform's QueryException text. */
export function parseSoql(text: string): ParsedSoql {
  const diagnostics = new Diagnostics('query');
  const parser = parserOf(text, diagnostics);
  const tree = read(parser, (of) => of.query());
  const rest = parser.getCurrentToken();
  if (!diagnostics.any && rest.type !== -1) throw new SoqlSyntaxError(`unexpected token: '${rest.text}'`);
  const binds: string[] = [];
  const bind = (bound: { expression(): { getText(): string } }): number => binds.push(bound.expression().getText()) - 1;
  const parsed = diagnostics.any || !tree ? undefined : query(conversionOf(text, diagnostics), tree, bind);
  const [error] = diagnostics.all;
  if (error || !parsed) throw new SoqlSyntaxError(queryMessage(text, error!));
  return { query: parsed, binds };
}

/** Queries made at run time say `unexpected token: 'x'` whatever was expected. */
function queryMessage(text: string, error: Diagnostic): string {
  if (error.code === 'not.supported') return error.message;
  if (error.code === 'invalid.apex.symbol' || error.code === 'missing.closing.quote') {
    return `line ${error.line}:${error.column - 1} no viable alternative at character '${text[error.span.start] ?? '<EOF>'}'`;
  }
  return `unexpected token: '${text.slice(error.span.start, error.span.end) || '<EOF>'}'`;
}

const wholeText: Span = { start: 0, end: 0, line: 1, column: 1 };

/** What the grammar here takes and the platform's does not, found where the tree is converted. */
const ofSyntax: ReadonlySet<MessageCode> = new Set(['unexpected.token', 'mismatched.syntax', 'missing.syntax', 'unmatched.syntax']);

function parse<Tree, Unit>(
  source: SourceFile,
  rule: (parser: ApexParser) => Tree,
  convert: (conversion: Conversion, tree: Tree) => Unit
): Parsed<Unit> {
  const diagnostics = new Diagnostics(source.file);
  const deep = stackedAt(source.text);
  if (deep) {
    diagnostics.report(deep, 'expression.too.long');
    return { diagnostics: diagnostics.all };
  }
  for (const span of brokenStrings(source.text))
    diagnostics.report(span, 'illegal.string.literal', 'Line breaks are not allowed in string literals');
  const unit = withinStack(diagnostics.report, wholeText, () => {
    const tree = read(parserOf(source.text, diagnostics), rule);
    return diagnostics.any || !tree ? undefined : convert(conversionOf(source.text, diagnostics), tree);
  });
  if (!unit) return { diagnostics: explained(source, rule, diagnostics.all) };
  const syntax = diagnostics.all.filter(({ code }) => ofSyntax.has(code));
  return syntax.length > 0 ? { diagnostics: syntax } : { unit, diagnostics: diagnostics.all };
}

/** Says what is missing at the first error; later ones may only follow from it. */
function explained(source: SourceFile, rule: (parser: ApexParser) => unknown, errors: readonly Diagnostic[]): readonly Diagnostic[] {
  if (errors.some(({ code }) => !ofSyntax.has(code))) return errors;
  const better = new Diagnostics(source.file);
  const at = explain(source.text, rule, better.report, errors[0]!.span.start);
  return at ? [...better.all, ...errors.filter(({ span }) => span.start > at.end)] : errors;
}

/** The tree of a text, or undefined if its errors are too many. */
function read<Tree>(parser: ApexParser, rule: (parser: ApexParser) => Tree): Tree | undefined {
  let tree: Tree | undefined;
  givesUp(() => void (tree = rule(parser)));
  return tree;
}

function parserOf(text: string, diagnostics: Diagnostics): ApexParser {
  return ApexParserFactory.createLexerAndParser(readable(text), new SyntaxErrors(text, diagnostics.report)).parser;
}

function conversionOf(text: string, diagnostics: Diagnostics): Conversion {
  const conversion: Conversion = { text, report: diagnostics.report, expression: (context) => expression(conversion, context) };
  return conversion;
}
