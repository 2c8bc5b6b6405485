import UserSyncConfirm from 'c/userSyncConfirm';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** From so many changes on, discarding them asks first. */
const worthAsking = 5;
/** Whether changes may be lost. */
export async function mayDiscard(count) {
    if (count < worthAsking)
        return true;
    const answer = await UserSyncConfirm.open({
        size: 'small',
        label: labels.discardHeading,
        heading: labels.discardHeading,
        text: format(labels.discardText, count),
        confirmLabel: labels.discard,
        destructive: true
    });
    return answer === 'confirm';
}
