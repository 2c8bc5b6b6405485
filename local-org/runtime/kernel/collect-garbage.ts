import { setFlagsFromString } from 'node:v8';
import { createContext, runInNewContext, Script } from 'node:vm';

let collect: (() => void) | null = null;
const empty = new Script('0');
const microtasks = createContext({}, { microtaskMode: 'afterEvaluate' });

/**
 * Has V8 forget at once what nothing refers to, so that WeakRefs tell what is alive. They hold their targets until the current task ends; the end of
 * a microtask queue, here an empty one, ends that.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  empty.runInContext(microtasks);
  collect();
}
