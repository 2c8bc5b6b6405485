import { currentTransaction } from '../../transactions/current.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';

class Request extends PlatformObject {
  override readonly typeName = 'System.Request';
}

/** Apex Reference, Request Class. */
export const requestMembers: Members = {
  'System.Request.getCurrent()': () => new Request(),
  'System.Request.getRequestId()': () => currentTransaction().requestId,
  'System.Request.getQuiddity()': () => {
    const tx = currentTransaction();
    return tx.engine.enums.constant('System.Quiddity', tx.quiddity);
  }
};
