import { compileAnonymous, type Compiled } from '../compiler/compile.ts';
import { compileErrorLine } from '../compiler/language/diagnostics.ts';
import type { AnonymousResult, ApexError } from '../contract/org.ts';
import type { OrgCore } from '../runtime/link/org-core.ts';
import type { Coroutine } from '../runtime/transactions/suspension.ts';
import { runningUser } from '../runtime/transactions/users.ts';

export interface AnonymousCall {
  readonly text: string;
  readonly userId: string;
  readonly file?: string;
}

/** Compiles and runs anonymous Apex. What does not compile is answered as an error, too. */
export function* runAnonymous(
  { engine, program, abi, types }: OrgCore,
  compiled: Compiled,
  call: AnonymousCall
): Coroutine<AnonymousResult> {
  const { unit, diagnostics } = compileAnonymous(call.text, compiled.project, call.file === undefined ? {} : { file: call.file });
  if (!unit) {
    const message = diagnostics.map(compileErrorLine).join('\n');
    return { ok: false, log: [], limits: [], error: notCompiled(message) };
  }
  const user = runningUser(engine.database, call.userId);
  const tx = engine.begin({ kind: 'anonymous', what: call.file ?? 'anonymous', user, limits: 'synchronous', quiddity: 'ANONYMOUS' });
  for (const { name } of unit.classes) types.forget(name);
  program.load([unit], abi);
  const outcome = yield* engine.execute(tx, program.takeAnonymous());
  const limits = Object.entries(tx.limits.used).map(
    ([name, used]) => `${name}: ${used} of ${tx.limits.caps[name as keyof typeof tx.limits.caps]}`
  );
  if (outcome.ok) return { ok: true, log: tx.log, limits };
  const { message, exceptionType, stackTrace, isUserDefinedException } = engine.failure(outcome.error);
  return { ok: false, log: tx.log, limits, error: { message, exceptionType, stackTrace, isUserDefinedException } };
}

function notCompiled(message: string): ApexError {
  return { message, exceptionType: 'CompileError', stackTrace: '', isUserDefinedException: false };
}
