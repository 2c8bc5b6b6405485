import type { AuraAnswer, AuraCall } from '../contract/org.ts';
import type { MethodInfo } from '../contract/program.ts';
import { checkAccess } from '../runtime/access/check-access.ts';
import { LimitUsage, limitsOf } from '../runtime/kernel/limits.ts';
import type { OrgCore } from '../runtime/link/org-core.ts';
import { toEnd, type Coroutine } from '../runtime/transactions/suspension.ts';
import { runningUser } from '../runtime/transactions/users.ts';
import { AuraHandledException } from '../runtime/values/data-exceptions.ts';
import { apexException } from '../runtime/values/platform-exceptions.ts';
import { counters } from '../runtime/transactions/current.ts';
import { fromJson } from './aura-parameters.ts';
import { toJson } from './aura-result.ts';

/** Runs an `@AuraEnabled` method as a transaction of its own. */
export function* runAura({ engine, context }: OrgCore, call: AuraCall): Coroutine<AuraAnswer> {
  const { className, method: methodName } = call;
  const user = runningUser(engine.database, call.userId);
  const tx = engine.begin({ kind: 'aura', what: `${className}.${methodName}`, user, limits: limitsFor(call), quiddity: 'AURA' });
  const outcome = yield* engine.execute(tx, function* () {
    if (!checkAccess(tx).classAccess(className.split('.')[0]!))
      throw refused(`You do not have access to the Apex class named '${className}'.`);
    counters[2] = 2;
    const method = findMethod(engine.program.methods(className, methodName), call);
    const args = method.parameters.map(({ name, type }) => fromJson(call.parameters[name], context.types.type(type), context, name));
    return toJson(yield* toEnd(engine.program.class(className)!.js[method.js]!(...args)), context);
  });
  if (outcome.ok) return { ok: true, value: outcome.value };
  const { message, exceptionType, stackTrace, isUserDefinedException } = engine.failure(outcome.error);
  const shown = outcome.error instanceof AuraHandledException ? (outcome.error.pageText ?? message) : message;
  return { ok: false, error: { message: shown, exceptionType, stackTrace, isUserDefinedException } };
}

/** A cacheable method may not change anything: its first DML statement is one too many. */
function limitsFor({ cacheable }: AuraCall): LimitUsage {
  const limits = limitsOf('synchronous');
  return new LimitUsage(
    'synchronous',
    cacheable ? { ...limits, dmlStatements: 0, dmlRows: 0, queueableJobs: 0, futureCalls: 0, publishImmediate: 0 } : limits
  );
}

function findMethod(methods: readonly MethodInfo[], { className, method, cacheable }: AuraCall): MethodInfo {
  const found = methods.find((candidate) => candidate.isStatic && candidate.annotations.some(({ name }) => name === 'auraenabled'));
  if (!found) throw refused(`No such @AuraEnabled method: ${className}.${method}`);
  const annotation = found.annotations.find(({ name }) => name === 'auraenabled')!;
  if (cacheable && annotation.parameters['cacheable'] !== 'true') throw refused(`${className}.${method} is not cacheable`);
  return found;
}

const refused = (text: string): Error => apexException('System.NoAccessException', text);
