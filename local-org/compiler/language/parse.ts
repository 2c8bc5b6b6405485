import type { ParsedSoql } from '../../contract/soql.ts';
import type { AnonymousUnit, ClassUnit, TriggerUnit } from './ast.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { SourceFile } from './source.ts';

/** `unit` is absent after a syntax error. */
export interface Parsed<Unit> {
  readonly unit?: Unit;
  readonly diagnostics: readonly Diagnostic[];
}

export function parseClass(source: SourceFile): Parsed<ClassUnit> {
  throw new Error(`not supported: ${source.file}`);
}
export function parseTrigger(source: SourceFile): Parsed<TriggerUnit> {
  throw new Error(`not supported: ${source.file}`);
}
export function parseAnonymous(source: SourceFile): Parsed<AnonymousUnit> {
  throw new Error(`not supported: ${source.file}`);
}
/** Parses a dynamic query. Throws `SoqlSyntaxError` with the platform's QueryException text. */
export function parseSoql(text: string): ParsedSoql {
  throw new Error(`not supported: ${text}`);
}
