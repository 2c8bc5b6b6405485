import { ApexList } from '../values/list.ts';
import { NotSupportedError } from '../values/exception.ts';
import { PlatformObject } from '../values/platform-object.ts';
import { TYPES, listType } from '../values/runtime-type.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import { runToEnd } from './run-entry.ts';
import { automatedProcessUser } from './users.ts';

/** Waits to be told what became of its events. */
export interface PublishCallback {
  readonly callback: object;
  readonly uuids: readonly string[];
}

/** `EventBus.SuccessResult` and `EventBus.FailureResult`. */
class PublishResult extends PlatformObject {
  override readonly typeName: string;
  readonly #uuids: readonly string[];

  constructor(typeName: string, uuids: readonly string[]) {
    super();
    this.typeName = typeName;
    this.#uuids = uuids;
  }

  i_geteventuuids_0(): ApexList {
    return new ApexList(listType(TYPES.String), [...this.#uuids]);
  }
}

/** Remembers the callback of `EventBus.publish(events, callback)`. Outside tests nobody would call it. */
export function awaitPublishing(tx: ApexTransaction, callback: object, uuids: readonly string[]): void {
  if (!tx.test) throw new NotSupportedError('EventBus.publish with a callback outside tests');
  tx.test.callbacks.push({ callback, uuids });
}

/** Calls what waits, each in a transaction of its own as Automated Process (Platform Events Developer Guide, Apex Publish Callbacks). */
export function tellPublishers(tx: ApexTransaction, published: boolean): void {
  for (const { callback, uuids } of tx.test?.callbacks.splice(0) ?? []) {
    const member = published ? 'onSuccess' : 'onFailure';
    if (!(`i_${member.toLowerCase()}_1` in callback)) continue;
    const { engine } = tx;
    const user = automatedProcessUser(engine.database);
    const what = `publish callback ${callback.constructor.name}`;
    const run = engine.begin({
      kind: 'event',
      what,
      user,
      limits: 'asynchronous',
      quiddity: 'PLATFORM_EVENT_PUBLISH_CALLBACK',
      within: tx
    });
    const result = new PublishResult(published ? 'EventBus.SuccessResult' : 'EventBus.FailureResult', uuids);
    const outcome = runToEnd(
      engine.execute(run, () => engine.invoke(callback, member, [result])),
      what
    );
    if (!outcome.ok) throw outcome.error;
  }
}
