import { type ApexParser, ApexParserFactory } from '@apexdevtools/apex-parser';
import { type ParsedSoql, SoqlSyntaxError } from '../../contract/soql.ts';
import type { AnonymousUnit, ClassUnit, TriggerUnit } from './ast.ts';
import { type Diagnostic, Diagnostics } from './diagnostics.ts';
import type { SourceFile } from './source.ts';
import { SyntaxErrors } from './syntax-errors.ts';
import type { Conversion } from './to-ast/context.ts';
import { expression } from './to-ast/expressions.ts';
import { query } from './to-ast/soql.ts';
import { anonymousUnit, classUnit, triggerUnit } from './to-ast/units.ts';

/** `unit` is absent after a syntax error. */
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
  const tree = parser.query();
  const rest = parser.getCurrentToken();
  if (!diagnostics.any && rest.type !== -1)
    diagnostics.report(
      { start: rest.start, end: rest.stop + 1, line: rest.line, column: rest.column + 1 },
      'unexpected.token',
      `'${rest.text}'`
    );
  const binds: string[] = [];
  const bind = (bound: { expression(): { getText(): string } }): number => binds.push(bound.expression().getText()) - 1;
  const parsed = diagnostics.any ? undefined : query(conversionOf(text, diagnostics), tree, bind);
  const [error] = diagnostics.all;
  if (error || !parsed) throw new SoqlSyntaxError(error!.message);
  return { query: parsed, binds };
}

function parse<Tree, Unit>(
  source: SourceFile,
  rule: (parser: ApexParser) => Tree,
  convert: (conversion: Conversion, tree: Tree) => Unit
): Parsed<Unit> {
  const diagnostics = new Diagnostics(source.file);
  const tree = rule(parserOf(source.text, diagnostics));
  const unit = diagnostics.any ? undefined : convert(conversionOf(source.text, diagnostics), tree);
  return diagnostics.any || !unit ? { diagnostics: diagnostics.all } : { unit, diagnostics: [] };
}

/**
 * The lexer counts code points, spans count UTF-16 units: characters beyond the basic plane become two placeholders
 * for the parser; literals and names are cut out of the original text.
 */
function parserOf(text: string, diagnostics: Diagnostics): ApexParser {
  const readable = text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '\uE000\uE000');
  return ApexParserFactory.createLexerAndParser(readable, new SyntaxErrors(diagnostics.report)).parser;
}

function conversionOf(text: string, diagnostics: Diagnostics): Conversion {
  const conversion: Conversion = { text, report: diagnostics.report, expression: (context) => expression(conversion, context) };
  return conversion;
}
