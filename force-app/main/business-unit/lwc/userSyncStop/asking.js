import UserSyncConfirm from 'c/userSyncConfirm';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** Asks before the sync stops; it can be resumed. */
export async function mayPause(name) {
    const heading = format(labels.pauseHeading, name);
    const question = { heading, text: labels.pauseText, confirmLabel: labels.pauseConfirm };
    return (await UserSyncConfirm.open({ size: 'small', label: heading, ...question })) === 'confirm';
}
/** Asks before syncing ends; the name is typed. */
export async function mayRelease(name) {
    const heading = format(labels.releaseHeading, name);
    const question = { heading, text: labels.releaseText, typed: name, typedLabel: labels.releaseTyped, confirmLabel: labels.releaseConfirm };
    return (await UserSyncConfirm.open({ size: 'small', label: heading, ...question, destructive: true })) === 'confirm';
}
