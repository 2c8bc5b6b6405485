import type { AnonymousUnit, TriggerUnit } from '../language/ast.ts';
import type { Report } from '../language/diagnostics.ts';
import type { SourceFile } from '../language/source.ts';
import type { TypeSymbol } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** The symbol that holds methods and inner types written inside a trigger or anonymous block. */
export function declareBody(types: TypeSystem, unit: TriggerUnit | AnonymousUnit, source: SourceFile, report: Report): TypeSymbol {
  throw new Error(`not supported: ${String(types)} ${unit.kind} ${source.file} ${String(report)}`);
}
