import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What an element may hold: elements, one of some texts, or text of a form. */
export type ContentType =
  | { readonly kind: 'elements'; readonly members: ReadonlyMap<string, MemberType> }
  | { readonly kind: 'choice'; readonly texts: ReadonlySet<string> }
  | { readonly kind: 'boolean' | 'number' | 'text' };

export interface MemberType {
  /** Name of the type; resolved with `MetadataTypes`, because types may hold themselves. */
  readonly type: string;
  readonly repeatable: boolean;
  readonly required: boolean;
}

/** The types of the Metadata API by name; `@salesforce/types` makes them from its WSDL. */
export type MetadataTypes = ReadonlyMap<string, ContentType>;

/** Its exports map hides the file, so it is read by path. */
export function readMetadataTypes(projectRoot: string): MetadataTypes {
  const path = join(projectRoot, 'node_modules', '@salesforce', 'types', 'lib', 'metadata.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, false);
  const types = new Map<string, ContentType>([
    ['string', { kind: 'text' }],
    ['boolean', { kind: 'boolean' }],
    ['number', { kind: 'number' }]
  ]);
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement)) types.set(statement.name.text, contentType(statement.type));
  }
  return types;
}

function contentType(node: ts.TypeNode): ContentType {
  if (ts.isTypeLiteralNode(node)) return { kind: 'elements', members: membersOf(node) };
  if (ts.isIntersectionTypeNode(node)) {
    const members = node.types.filter(ts.isTypeLiteralNode).flatMap((part) => [...membersOf(part)]);
    return { kind: 'elements', members: new Map(members) };
  }
  const texts = (ts.isUnionTypeNode(node) ? node.types : [node]).map(literalText);
  return texts.every((text) => text !== undefined) ? { kind: 'choice', texts: new Set(texts) } : { kind: 'text' };
}

function membersOf(literal: ts.TypeLiteralNode): ReadonlyMap<string, MemberType> {
  const members = new Map<string, MemberType>();
  for (const member of literal.members) {
    if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name) || !member.type) continue;
    const repeatable = ts.isArrayTypeNode(member.type);
    const type = ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type;
    members.set(member.name.text, { type: typeName(type), repeatable, required: !repeatable && !member.questionToken });
  }
  return members;
}

function typeName(node: ts.TypeNode): string {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) return node.typeName.text;
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean';
  return node.kind === ts.SyntaxKind.NumberKeyword ? 'number' : 'string';
}

function literalText(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}
