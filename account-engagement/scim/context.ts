import type { Actor } from '../rules/save-user.ts';
import type { Store } from '../store/store.ts';
import type { BusinessUnit } from '../store/business-units.ts';

/** What the endpoints need to answer one request of one business unit. */
export interface ScimContext {
  readonly store: Store;
  readonly businessUnit: BusinessUnit;
  readonly actor: Actor;
  /** Milliseconds. */
  readonly now: number;
  /** Before the resource names in `Location` and `meta.location`. */
  readonly baseUrl: string;
}
