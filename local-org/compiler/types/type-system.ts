import type { Schema } from '../../contract/schema.ts';
import type { ClassUnit } from '../language/ast.ts';
import { type Diagnostic, Diagnostics } from '../language/diagnostics.ts';
import type { SourceFile } from '../language/source.ts';
import { PlatformTypes } from './platform-types.ts';
import { declareType, type ProjectSymbol } from './project-types.ts';
import type { TypeSymbol } from './type.ts';
import { TypeTable } from './type-table.ts';

/** Everything that names can mean in one program: platform, project and schema behind one table of types. */
export interface TypeSystem {
  readonly table: TypeTable;
  readonly schema: Schema;
  readonly platform: PlatformTypes;
  /** Of the code that asks: some rules changed with it. */
  readonly apiVersion: number;
  /** A top-level type of the project. Case-insensitive. */
  projectType(name: string): TypeSymbol | undefined;
  readonly projectTypes: readonly TypeSymbol[];
}

const newestVersion = 67;

/** The same types as code of an API version sees them. */
export function asOf(types: TypeSystem, apiVersion: number): TypeSystem {
  if (apiVersion === types.apiVersion) return types;
  return Object.create(types, { apiVersion: { value: apiVersion } }) as TypeSystem;
}

export interface ProjectFile {
  readonly source: SourceFile;
  readonly unit: ClassUnit;
}

/**
 * Declares the project's types over the platform's. Unknown types in signatures become diagnostics and error types; of files that are not wanted, only
 * where somebody asks for the signature.
 */
export function createTypeSystem(
  schema: Schema,
  files: readonly ProjectFile[],
  isWanted: (file: string) => boolean = () => true
): { readonly types: TypeSystem; readonly diagnostics: readonly Diagnostic[] } {
  const table = new TypeTable(new Set(files.map(({ unit }) => unit.declaration.name.text.toLowerCase())));
  const project = new Map<string, ProjectSymbol>();
  const types: TypeSystem = {
    table,
    schema,
    platform: new PlatformTypes(table, schema),
    apiVersion: newestVersion,
    projectType: (name) => project.get(name.toLowerCase()),
    get projectTypes() {
      return [...project.values()];
    }
  };
  const collectors: Diagnostics[] = [];
  for (const { source, unit } of files) {
    const diagnostics = new Diagnostics(source.file);
    collectors.push(diagnostics);
    const symbol = declareType(types, unit.declaration, source, diagnostics.report);
    const key = symbol.name.toLowerCase();
    if (project.has(key)) diagnostics.report(unit.declaration.name.span, 'duplicate.type.name', symbol.name);
    else project.set(key, symbol);
  }
  for (const symbol of project.values()) if (isWanted(symbol.file)) symbol.complete();
  return { types, diagnostics: collectors.flatMap((diagnostics) => diagnostics.all) };
}
