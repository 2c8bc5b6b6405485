import save from '@salesforce/apex/UserSyncAssignmentController.save';
import { requestOf, type MemberChange } from 'c/userSyncMemberChanges';
import { call, type ServerError } from 'c/userSyncServer';
import { errorText } from 'c/userSyncText';

/** The server takes at most 1,000 changes at once. */
const chunkSize = 1000;

export interface Saved {
  readonly saved: readonly MemberChange[];
  /** What was refused, each with its reason, and what was not tried any more. */
  readonly kept: readonly MemberChange[];
  readonly changedByOthers: boolean;
  /** Why it ended early; whether the chunk that was under way is saved is not known when the connection was lost. */
  readonly error?: ServerError;
}

/** Saves the changes in chunks; tells how far it is. */
export async function saveChanges(
  businessUnitId: string,
  changes: readonly MemberChange[],
  version: string,
  tell: (done: number) => void
): Promise<Saved> {
  const saved: MemberChange[] = [];
  const refused: MemberChange[] = [];
  let changedByOthers = false;
  let current = version;
  for (let start = 0; start < changes.length; start += chunkSize) {
    const chunk = changes.slice(start, start + chunkSize);
    try {
      const result = await call(save({ businessUnitId, changes: chunk.map(requestOf), version: current }));
      current = result.version;
      changedByOthers ||= result.changedByOthers;
      const failures = new Map(result.failed.map((failure) => [failure.memberId, failure]));
      for (const change of chunk) {
        const failure = failures.get(change.memberId);
        if (failure) refused.push({ ...change, failure: errorText({ code: failure.reason, arguments: failure.arguments }) });
        else saved.push(change);
      }
    } catch (error) {
      return { saved, kept: [...refused, ...changes.slice(start)], changedByOthers, error: error as ServerError };
    }
    tell(start + chunk.length);
  }
  return { saved, kept: refused, changedByOthers };
}
