import type { Org } from '../../local-org/contract/org.ts';

/** Calls a method of a screen. Throws what it refuses. */
export async function call(
  org: Org,
  userId: string,
  className: string,
  method: string,
  parameters: Readonly<Record<string, unknown>>
): Promise<unknown> {
  const answer = await org.invokeAura({ userId, className, method, parameters, cacheable: false });
  if (!answer.ok) throw new ScreenRefusal(answer.error.message, answer.error.exceptionType, answer.error.stackTrace);
  return answer.value;
}

/** What a screen refuses, or how it failed. */
export class ScreenRefusal extends Error {
  readonly exceptionType: string;
  readonly stackTrace: string;

  constructor(message: string, exceptionType: string, stackTrace: string) {
    super(message);
    this.exceptionType = exceptionType;
    this.stackTrace = stackTrace;
  }
}

/** Confirms the plan of a business unit as it is now, without typing the number of the recycled. */
export async function confirmTransfer(org: Org, userId: string, businessUnitId: string): Promise<void> {
  const controller = 'UserSyncTransferController';
  const { version } = (await call(org, userId, controller, 'plan', { businessUnitId })) as { version: string };
  await call(org, userId, 'UserSyncRoleMappingController', 'markReviewed', { businessUnitId });
  await call(org, userId, controller, 'markSeen', { businessUnitId, version });
  await call(org, userId, controller, 'transfer', { businessUnitId, version, typed: null });
}
