import type * as ast from '../../local-org/compiler/language/ast.ts';

export type AnyNode =
  | ast.Unit
  | ast.Member
  | ast.Statement
  | ast.Expression
  | ast.TypeRef
  | ast.Identifier
  | ast.Modifier
  | ast.Annotation
  | ast.Parameter
  | ast.Declarator
  | ast.Accessor
  | ast.Catch
  | ast.When;

/** Every node of a syntax tree, parents first. */
export function nodesOf(root: AnyNode): readonly AnyNode[] {
  const nodes: AnyNode[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if ('kind' in value && 'span' in value) nodes.push(value as AnyNode);
    open.push(...Object.values(value).reverse());
  }
  return nodes;
}
