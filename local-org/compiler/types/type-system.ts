import type { Schema } from '../../contract/schema.ts';
import type { Diagnostic } from '../language/diagnostics.ts';
import type { ClassUnit } from '../language/ast.ts';
import type { SourceFile } from '../language/source.ts';
import type { TypeSymbol } from './type.ts';
import type { TypeTable } from './type-table.ts';

/** Everything that names can mean in one program: platform, project and schema behind one table of types. */
export interface TypeSystem {
  readonly table: TypeTable;
  readonly schema: Schema;
  /** A top-level class of the project. Case-insensitive. */
  projectType(name: string): TypeSymbol | undefined;
  /** A platform type; `namespace` absent: of System, else of Schema. */
  platformType(name: string, namespace?: string): TypeSymbol | undefined;
  isNamespace(name: string): boolean;
}

export interface ProjectFile {
  readonly source: SourceFile;
  readonly unit: ClassUnit;
}

/** Declares the project's types over the platform's. Unknown types in signatures become diagnostics and error types. */
export function createTypeSystem(
  schema: Schema,
  files: readonly ProjectFile[]
): { readonly types: TypeSystem; readonly diagnostics: readonly Diagnostic[] } {
  throw new Error(`not supported: ${schema.hash} ${files.length}`);
}
