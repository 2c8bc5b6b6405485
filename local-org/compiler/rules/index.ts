import type { BoundAnonymous, BoundClass, BoundTrigger } from '../bind/bound.ts';
import type { FileContext } from '../bind/context.ts';
import { abstractMethods } from './abstract.ts';
import { annotations } from './annotations.ts';
import { auraEnabled } from './aura-enabled.ts';
import { constructorName } from './constructor-name.ts';
import { definiteReturn } from './definite-return.ts';
import { duplicateMember } from './duplicate-member.ts';
import { extendable } from './extendable.ts';
import { futureMethod } from './future-method.ts';
import { globalMember } from './global-member.ts';
import { implement } from './implement.ts';
import { innerType } from './inner-type.ts';
import { invocable } from './invocable.ts';
import { modifiers } from './modifiers.ts';
import { namespaceAccessible } from './namespace-accessible.ts';
import { override } from './override.ts';
import { remoteMethod } from './remote-method.ts';
import { restResource } from './rest-resource.ts';
import type { ClassRule } from './rule.ts';
import { testMethod } from './test-method.ts';
import { topLevel } from './top-level.ts';
import { checkUnreachable, unreachable } from './unreachable.ts';
import { blocksOf } from './flow.ts';

/** Refusals that need nothing but the bound tree. What the binder needs to go on it refuses itself. */
const classRules: readonly ClassRule[] = [
  definiteReturn,
  unreachable,
  implement,
  override,
  abstractMethods,
  duplicateMember,
  innerType,
  topLevel,
  extendable,
  modifiers,
  globalMember,
  constructorName,
  annotations,
  auraEnabled,
  testMethod,
  futureMethod,
  invocable,
  restResource,
  remoteMethod,
  namespaceAccessible
];

export function checkClass(file: FileContext, bound: BoundClass): void {
  for (const rule of classRules) rule(file, bound);
  for (const inner of bound.inner) checkClass(file, inner);
}

/** A trigger or an anonymous block, with what is declared in it. */
export function checkUnit(file: FileContext, { holder, body }: BoundTrigger | BoundAnonymous): void {
  // At the top of a body without a result the platform lets it pass.
  for (const s of body.statements) for (const block of blocksOf(s)) checkUnreachable(file, block);
  for (const rule of [definiteReturn, unreachable, duplicateMember]) rule(file, holder);
  for (const inner of holder.inner) checkClass(file, inner);
}
