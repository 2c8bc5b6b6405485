import save from '@salesforce/apex/UserSyncAssignmentController.save';
import { call } from 'c/userSyncServer';
import { errorText } from 'c/userSyncText';
import { keyOf } from './changes';
/** The server takes at most 1,000 changes at once. */
const chunkSize = 1000;
/** Saves the changes in chunks; tells how far it is. Throws when a chunk has no answer: what was saved before it is saved. */
export async function saveChanges(businessUnitId, changes, version, tell) {
    const failures = new Map();
    let changedByOthers = false;
    let current = version;
    for (let start = 0; start < changes.length; start += chunkSize) {
        const chunk = changes.slice(start, start + chunkSize);
        const request = chunk.map(({ group, memberId, kind, operation }) => ({ groupName: group, memberId, kind, operation }));
        const result = await call(save({ businessUnitId, changes: request, version: current }));
        current = result.version;
        changedByOthers ||= result.changedByOthers;
        for (const { memberId, reason, arguments: values } of result.failed)
            failures.set(memberId, errorText({ code: reason, arguments: values }));
        tell(start + chunk.length);
    }
    return {
        saved: changes.filter(({ memberId }) => !failures.has(memberId)),
        failed: changes
            .filter(({ memberId }) => failures.has(memberId))
            .map((change) => ({ ...change, failure: failures.get(change.memberId) })),
        changedByOthers
    };
}
/** Keys of changes, for the picker. */
export function keysOf(changes) {
    return changes.filter(({ operation }) => operation === 'Add').map(keyOf);
}
