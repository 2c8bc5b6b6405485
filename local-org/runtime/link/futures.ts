import type { JsClass } from '../../contract/abi.ts';
import type { ClassInfo } from '../../contract/program.ts';
import { currentTransaction } from '../transactions/current.ts';
import { callFuture } from '../transactions/run-future.ts';
import type { Coroutine } from '../transactions/suspension.ts';

type Statics = Record<string, (...args: unknown[]) => unknown>;

/** Calls of `@future` methods are queued: the static of the class is replaced by one that does so. */
export function bindFutures(info: ClassInfo, js: JsClass): void {
  for (const method of info.methods) {
    const annotation = method.annotations.find(({ name }) => name === 'future');
    if (!annotation) continue;
    const statics = js as unknown as Statics;
    const run = statics[method.js]!.bind(js);
    const callout = annotation.parameters['callout'] === 'true';
    const future = {
      className: info.name,
      method: method.name,
      parameters: method.parameters.map(({ type }) => type),
      js: method.js,
      callout,
      run
    };
    const enqueue = (...args: unknown[]): unknown => {
      callFuture(currentTransaction(), future, args);
      return method.coroutine ? nothing() : null;
    };
    statics[method.js] = Object.assign(enqueue, { future });
  }
}

/** What a coroutine that has nothing to do answers. */
function* nothing(): Coroutine<null> {
  return null;
}
