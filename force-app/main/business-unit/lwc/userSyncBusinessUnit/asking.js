import UserSyncConfirm from 'c/userSyncConfirm';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** Asks before the sync stops; it can be resumed. */
export async function mayPause(name) {
    return confirmed({ heading: format(labels.pauseHeading, name), text: labels.pauseText, confirmLabel: labels.pauseConfirm });
}
/** Asks before syncing ends; the name is typed. */
export async function mayRelease(name) {
    const heading = format(labels.releaseHeading, name);
    return confirmed({
        heading,
        text: labels.releaseText,
        typed: name,
        typedLabel: labels.releaseTyped,
        confirmLabel: labels.releaseConfirm,
        destructive: true
    });
}
/** Asks before a limit of recycling is raised; anything else needs no question. */
export async function mayRaise(changes, settings) {
    const raised = changes.map((change) => raisedText(change, settings)).filter(Boolean);
    if (raised.length === 0)
        return true;
    return confirmed({ heading: labels.raiseHeading, text: raised.join(' '), confirmLabel: labels.raiseConfirm });
}
function raisedText({ name, value }, settings) {
    const text = { RecycleNumber: labels.raiseText, RecycleShare: labels.raiseShareText }[name];
    const setting = settings.find((one) => one.name === name);
    const after = value ?? setting.defaultValue;
    return text && after > (setting.value ?? setting.defaultValue) ? format(text, after) : undefined;
}
async function confirmed(question) {
    return (await UserSyncConfirm.open({ size: 'small', label: question.heading, ...question })) === 'confirm';
}
