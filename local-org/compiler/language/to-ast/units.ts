import type {
  AnonymousBlockMemberContext,
  AnonymousUnitContext,
  CompilationUnitContext,
  TriggerBlockMemberContext,
  TriggerUnitContext
} from '@apexdevtools/apex-parser';
import type { AnonymousUnit, Block, ClassUnit, FieldDeclaration, Member, Span, Statement, TriggerUnit } from '../ast.ts';
import { type Conversion, identifier, spanOf } from './context.ts';
import { member, typeDeclaration } from './declarations.ts';
import { modifiersOf } from './modifiers.ts';
import { statement } from './statements.ts';

export function classUnit(conversion: Conversion, context: CompilationUnitContext): ClassUnit {
  const declaration = typeDeclaration(conversion, context.typeDeclaration());
  return { kind: 'ClassUnit', span: declaration.span, declaration };
}

export function triggerUnit(conversion: Conversion, context: TriggerUnitContext): TriggerUnit {
  const [name, object] = context.id_list().map((id) => identifier(conversion, id));
  const body = context.triggerBlock();
  return {
    kind: 'TriggerUnit',
    span: spanOf(context),
    name: name!,
    object: object!,
    events: context.triggerCase_list().map((event) => event.children!.map((word) => word.getText().toLowerCase()).join(' ')),
    ...content(conversion, body.triggerBlockMember_list(), spanOf(body))
  };
}

export function anonymousUnit(conversion: Conversion, context: AnonymousUnitContext): AnonymousUnit {
  const span = spanOf(context);
  return { kind: 'AnonymousUnit', span, ...content(conversion, context.anonymousBlock().anonymousBlockMember_list(), span) };
}

function content(
  conversion: Conversion,
  contexts: readonly (TriggerBlockMemberContext | AnonymousBlockMemberContext)[],
  span: Span
): { readonly body: Block; readonly members: readonly Member[] } {
  const members: Member[] = [];
  const statements: Statement[] = [];
  for (const context of contexts) {
    const written = context.statement();
    if (written) {
      statements.push(statement(conversion, written));
      continue;
    }
    const declared = 'triggerMemberDeclaration' in context ? context.triggerMemberDeclaration() : context.anonymousMemberDeclaration();
    const node = member(conversion, declared, modifiersOf(conversion, context.modifier_list()), spanOf(context));
    if (isLocal(node)) statements.push({ ...node, kind: 'LocalVariable' });
    else members.push(node);
  }
  return { body: { kind: 'Block', span, statements }, members };
}

/** The grammar reads `Integer i = 1;` at the top of a block as a field. */
function isLocal(node: Member): node is FieldDeclaration {
  return node.kind === 'FieldDeclaration' && node.modifiers.every((modifier) => modifier.text === 'final' || modifier.text === 'transient');
}
