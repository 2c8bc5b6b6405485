import type { AnonymousUnit, ClassDeclaration, Identifier, Member, TriggerUnit, TypeDeclaration, TypeRef } from '../language/ast.ts';
import type { Report } from '../language/diagnostics.ts';
import type { SourceFile } from '../language/source.ts';
import { fieldSymbols, methodSymbols } from './project-members.ts';
import { adopt, headOf } from './redeclare.ts';
import { resolveType } from './resolve-type.ts';
import { typeText } from './type-text.ts';
import type { ClassType, FieldSymbol, MethodSymbol, TypeSymbol, Visibility } from './type.ts';
import { visibilityOf } from './visibility.ts';
import type { TypeSystem } from './type-system.ts';

/** Makes the symbol of a declaration and of what is declared inside; nothing is resolved until somebody asks or `complete` is called. */
export function declareType(
  types: TypeSystem,
  declaration: TypeDeclaration,
  source: SourceFile,
  report: Report,
  outer?: ProjectSymbol
): ProjectSymbol {
  return new ProjectSymbol({ types, source, report, outer, declaration, name: declaration.name, members: membersOf(declaration) });
}

/** The symbol that holds methods and inner types written inside a trigger or anonymous block; all of them are static. */
export function declareBody(types: TypeSystem, unit: TriggerUnit | AnonymousUnit, source: SourceFile, report: Report): TypeSymbol {
  const name: Identifier = unit.kind === 'TriggerUnit' ? unit.name : { kind: 'Identifier', text: 'AnonymousBlock', span: unit.span };
  const symbol = new ProjectSymbol({ types, source, report, name, members: unit.members });
  symbol.complete();
  return symbol;
}

function membersOf(declaration: TypeDeclaration): readonly Member[] {
  return declaration.kind === 'EnumDeclaration' ? [] : declaration.members;
}

interface SymbolParts {
  readonly types: TypeSystem;
  readonly source: SourceFile;
  readonly report: Report;
  readonly outer?: ProjectSymbol | undefined;
  readonly declaration?: TypeDeclaration;
  readonly name: Identifier;
  readonly members: readonly Member[];
}

/** A class, interface or enum of the project. */
export class ProjectSymbol implements TypeSymbol {
  readonly origin = 'project';
  readonly kind: 'class' | 'interface' | 'enum';
  readonly name: string;
  readonly simpleName: string;
  readonly typeVariables: readonly string[] = [];
  readonly visibility: Visibility;
  readonly modifiers: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
  readonly constants: readonly string[];
  readonly apiVersion: number;
  readonly file: string;
  span: Identifier['span'];
  readonly innerTypes: readonly ProjectSymbol[];
  readonly outer?: ProjectSymbol;
  declaration?: TypeDeclaration;
  #parts: SymbolParts;
  readonly #memo = new Map<string, unknown>();
  #resolvingSuperclass = false;

  constructor(parts: SymbolParts) {
    const { declaration, source, outer, name } = parts;
    this.#parts = parts;
    this.kind = declaration?.kind === 'InterfaceDeclaration' ? 'interface' : declaration?.kind === 'EnumDeclaration' ? 'enum' : 'class';
    this.name = outer ? `${outer.name}.${name.text}` : name.text;
    this.simpleName = name.text;
    this.modifiers = new Set(declaration?.modifiers.map((modifier) => modifier.text));
    this.annotations = new Set(declaration?.annotations.map((annotation) => annotation.name.text.toLowerCase()));
    this.visibility = declaration ? visibilityOf(this.modifiers, 'private') : 'public';
    this.constants = declaration?.kind === 'EnumDeclaration' ? declaration.constants.map((constant) => constant.text) : [];
    this.apiVersion = source.apiVersion;
    this.file = source.file;
    this.span = name.span;
    if (outer) this.outer = outer;
    if (declaration) this.declaration = declaration;
    this.innerTypes = parts.members.flatMap((member) =>
      isType(member) ? declareType(parts.types, member, source, parts.report, this) : []
    );
  }

  get superclass(): ClassType | undefined {
    if (this.#resolvingSuperclass) return undefined;
    this.#resolvingSuperclass = true;
    const superclass = this.#once('superclass', () => this.#resolveSuperclass());
    this.#resolvingSuperclass = false;
    return superclass;
  }
  get interfaces(): readonly ClassType[] {
    return this.#once('interfaces', () => {
      const { declaration } = this.#parts;
      const written = declaration && declaration.kind !== 'EnumDeclaration' ? declaration.interfaces : [];
      const found = written.map((ref) => this.#parent(ref, 'interface'));
      found.forEach((type, i) => {
        if (type && found.indexOf(type) < i) this.#parts.report(written[i]!.span, 'interface.already.implemented', type.symbol.simpleName);
      });
      return [...new Set(found)].filter((type) => type !== undefined);
    });
  }
  get fields(): readonly FieldSymbol[] {
    return this.#once('fields', () => fieldSymbols(this, this.#parts));
  }
  get methods(): readonly MethodSymbol[] {
    return this.#once('methods', () => this.#callables.filter((method) => !method.isConstructor));
  }
  get constructors(): readonly MethodSymbol[] {
    return this.#once('constructors', () => this.#callables.filter((method) => method.isConstructor));
  }
  get #callables(): readonly MethodSymbol[] {
    return this.#once('callables', () => methodSymbols(this, this.#parts));
  }

  /** Resolves everything, so that every unknown type is reported. */
  complete(): void {
    void [this.superclass, this.interfaces, this.fields, this.methods, this.constructors];
    const circle = this.#circle();
    for (const one of circle) one.#parts.report(one.span, 'circular.definition', one.superclass!.symbol.name);
    if (circle.length > 0) this.#memo.set('superclass', undefined);
    if (this.kind === 'interface') this.#breakInterfaceCircle();
    const names = new Set([this.outer ? '' : this.simpleName.toLowerCase()]);
    for (const inner of this.innerTypes) {
      const name = inner.simpleName.toLowerCase();
      if (names.has(name))
        this.#parts.report(inner.span, 'duplicate.type.name', name === this.name.toLowerCase() ? inner.simpleName : inner.name);
      names.add(name);
      inner.complete();
    }
  }

  /**
   * Takes over a new declaration of the same type, and answers the names of the members (lower case) that other code sees otherwise than before; of
   * constructors, the name of the type. Undefined if more than members changed: then nothing of the symbol holds.
   */
  redeclare(declaration: TypeDeclaration, source: SourceFile, report: Report): ReadonlySet<string> | undefined {
    const members = membersOf(declaration);
    const inner = members.filter(isType);
    if (headOf(this.declaration) !== headOf(declaration) || inner.length !== this.innerTypes.length) return undefined;
    const [fields, callables] = [this.fields, this.#callables];
    this.declaration = declaration;
    this.span = declaration.name.span;
    this.#parts = { ...this.#parts, source, report, declaration, name: declaration.name, members };
    const changed = new Set<string>();
    this.#memo.set('fields', adopt(fields, fieldSymbols(this, this.#parts), changed));
    this.#memo.set('callables', adopt(callables, methodSymbols(this, this.#parts), changed));
    for (const key of ['methods', 'constructors']) this.#memo.delete(key);
    for (const [i, one] of this.innerTypes.entries()) {
      const names = one.redeclare(inner[i]!, source, report);
      if (!names) return undefined;
      for (const name of names) changed.add(name);
    }
    return changed;
  }

  #once<T>(key: string, make: () => T): T {
    if (!this.#memo.has(key)) this.#memo.set(key, make());
    return this.#memo.get(key) as T;
  }

  #resolveSuperclass(): ClassType | undefined {
    const ref = (this.#parts.declaration as ClassDeclaration | undefined)?.superclass;
    return ref && this.#parent(ref, 'class');
  }

  #parent(ref: TypeRef, kind: 'class' | 'interface'): ClassType | undefined {
    const { types, report } = this.#parts;
    const type = resolveType(types, ref, this, report);
    if (type.kind === 'error') return undefined;
    if (type.kind === 'class' && type.symbol.kind === kind) return type;
    const isPlain = type.kind !== 'class' || (kind === 'class' && type.symbol.kind === 'enum');
    if (kind === 'class' && isPlain) report(this.span, 'invalid.final.super.type', typeText(type));
    else report(ref.span, kind === 'class' ? 'invalid.class' : 'invalid.interface', ref.names.map((name) => name.text).join('.'));
    return undefined;
  }

  /** Of interfaces that extend each other in a circle every one is reported; this one is taken out. */
  #breakInterfaceCircle(): void {
    const circle = pathTo(this, this, new Set());
    if (!circle) return;
    circle.forEach((one, i) => one.#parts.report(one.span, 'circular.definition', circle[(i + 1) % circle.length]!.name));
    this.#memo.set(
      'interfaces',
      this.interfaces.filter(({ symbol }) => symbol !== circle[1 % circle.length])
    );
  }

  /** The classes through which this one inherits from itself. */
  #circle(): readonly ProjectSymbol[] {
    const seen = new Set<ProjectSymbol>([this]);
    let at: TypeSymbol | undefined = this.superclass?.symbol;
    while (at instanceof ProjectSymbol && !seen.has(at)) {
      seen.add(at);
      at = at.superclass?.symbol;
    }
    return at === this ? [...seen] : [];
  }
}

function isType(member: Member): member is TypeDeclaration {
  return member.kind === 'ClassDeclaration' || member.kind === 'InterfaceDeclaration' || member.kind === 'EnumDeclaration';
}

/** The interfaces from `from` on, each extending the next, of which the last extends `to`. */
function pathTo(to: ProjectSymbol, from: ProjectSymbol, seen: Set<ProjectSymbol>): readonly ProjectSymbol[] | undefined {
  seen.add(from);
  for (const { symbol } of from.interfaces) {
    if (symbol === to) return [from];
    const rest = symbol instanceof ProjectSymbol && !seen.has(symbol) ? pathTo(to, symbol, seen) : undefined;
    if (rest) return [from, ...rest];
  }
  return undefined;
}
