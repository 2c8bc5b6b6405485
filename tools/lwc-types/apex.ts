import { readFileSync } from 'node:fs';
import type {
  ClassDeclaration,
  FieldDeclaration,
  Member,
  MethodDeclaration,
  PropertyDeclaration
} from '../../local-org/compiler/language/ast.ts';
import { parseClass } from '../../local-org/compiler/language/parse.ts';
import { typeScriptType, type TypeNames } from './apex-type.ts';

/** An Apex class as far as components see it. */
export interface ApexClass {
  readonly name: string;
  readonly methods: readonly MethodDeclaration[];
  /** The outer class and its inner classes that have `@AuraEnabled` members, by path below the class (`''` is itself). */
  readonly shapes: ReadonlyMap<string, readonly (FieldDeclaration | PropertyDeclaration)[]>;
}

/** Reads the class when it has `@AuraEnabled` members. Throws when it does not parse. */
export function readApexClass(file: string): ApexClass | undefined {
  const text = readFileSync(file, 'utf8');
  if (!/@AuraEnabled\b/i.test(text)) return undefined;
  const { unit, diagnostics } = parseClass({ file, text, apiVersion: 67 });
  if (!unit) throw new Error(`${file}: ${diagnostics[0]?.message ?? 'does not parse'}`);
  const declaration = unit.declaration;
  if (declaration.kind !== 'ClassDeclaration') return undefined;
  const inner = declaration.members.filter((member): member is ClassDeclaration => member.kind === 'ClassDeclaration');
  const shapes = new Map([['', shapeOf(declaration)], ...inner.map((one) => [one.name.text, shapeOf(one)] as const)]);
  const methods = declaration.members.filter(
    (member): member is MethodDeclaration => member.kind === 'MethodDeclaration' && isAuraEnabled(member)
  );
  return { name: declaration.name.text, methods, shapes: new Map([...shapes].filter(([, members]) => members.length > 0)) };
}

function shapeOf(declaration: ClassDeclaration): (FieldDeclaration | PropertyDeclaration)[] {
  return declaration.members.filter(
    (member): member is FieldDeclaration | PropertyDeclaration =>
      (member.kind === 'FieldDeclaration' || member.kind === 'PropertyDeclaration') && isAuraEnabled(member)
  );
}

function isAuraEnabled(member: Exclude<Member, { kind: 'InitializerDeclaration' }>): boolean {
  return member.annotations.some(({ name }) => name.text.toLowerCase() === 'auraenabled');
}

/** The declarations of every class: interfaces below `Apex`, and a module for each method. */
export function apexDeclarations(classes: readonly ApexClass[]): string {
  const names: TypeNames = new Map(
    classes.flatMap(({ name, shapes }) =>
      [...shapes.keys()].map((path) => [(path ? `${name}.${path}` : name).toLowerCase(), typeName(name, path)] as const)
    )
  );
  const interfaces = classes.flatMap(({ name, shapes }) =>
    [...shapes].map(([path, members]) => interfaceText(typeName(name, path), members, name, names))
  );
  const modules = classes.flatMap(({ name, methods }) => methods.map((method) => moduleText(name, method, names)));
  return `declare namespace Apex {\n  /** An object that is sent: what is left out is null. */\n  type Given<T> = { readonly [K in keyof T]?: T[K] | null };\n${interfaces.join('')}}\n\n${modules.join('\n')}`;
}

/** `UserSyncUserController.Row` is `Apex.UserSyncUserControllerRow`. */
function typeName(className: string, path: string): string {
  return className + path;
}

function interfaceText(
  name: string,
  members: readonly (FieldDeclaration | PropertyDeclaration)[],
  owner: string,
  names: TypeNames
): string {
  const lines = members.flatMap((member) => {
    const type = typeScriptType(member.type, owner, names);
    const fields = member.kind === 'PropertyDeclaration' ? [member.name] : member.declarators.map((declarator) => declarator.name);
    return fields.map((field) => `    ${field.text}: ${type};\n`);
  });
  return `  interface ${name} {\n${lines.join('')}  }\n`;
}

function moduleText(className: string, method: MethodDeclaration, names: TypeNames): string {
  const type = (reference: Parameters<typeof typeScriptType>[0]) => typeScriptType(reference, className, names);
  const parameters = method.parameters.map((parameter) => `${parameter.name.text}: ${given(type(parameter.type))} | null`).join('; ');
  const signature = method.parameters.length > 0 ? `parameters: { ${parameters} }` : '';
  const answer = method.returns ? type(method.returns) : 'null';
  return `declare module '@salesforce/apex/${className}.${method.name.text}' {
  export default function ${method.name.text}(${signature}): Promise<${answer}>;
}
`;
}

/** The type of a value that is sent: lists may be read only, members of objects may be missing. */
function given(type: string): string {
  if (type.endsWith('[]')) return `readonly ${given(type.slice(0, -2))}[]`;
  return type.startsWith('Apex.') ? `Apex.Given<${type}>` : type;
}
