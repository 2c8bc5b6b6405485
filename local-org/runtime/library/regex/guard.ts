import { Script, createContext } from 'node:vm';
import { apexException } from '../../values/platform-exceptions.ts';

/** Milliseconds that one match of a risky pattern may take. A backtracking match that is not done by then is never done in an org either. */
const PATIENCE = 500;

/** A text of so few characters cannot keep even nested quantifiers busy for as long. */
const SHORT = 16;

const sandbox: { run: (() => unknown) | null } = { run: null };
const context = createContext(sandbox);
const script = new Script('run()', { filename: 'regex-guard' });

/**
 * Runs a match that might backtrack for ever; V8 can stop it only within a script with a timeout (local-org.md row 11).
 * The platform's answer is `Regex too complicated`, which Apex cannot catch.
 */
export function guarded<T>(text: string, match: () => T): T {
  if (text.length <= SHORT) return match();
  sandbox.run = match;
  try {
    return script.runInContext(context, { timeout: PATIENCE }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw apexException('System.LimitException', 'Regex too complicated');
    throw error;
  } finally {
    sandbox.run = null;
  }
}
