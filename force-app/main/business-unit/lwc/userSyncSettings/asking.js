import UserSyncConfirm from 'c/userSyncConfirm';
import { format } from 'c/userSyncText';
import { valueOf } from './edits';
import { labels } from './labels';
import { settingLabels } from './settingLabels';
/** Asks before a limit of recycling is raised; anything else needs no question. */
export async function mayRaise(changes, settings) {
    const texts = changes.map((change) => raisedText(change, find(settings, change)));
    return confirmed(labels.raiseHeading, texts, labels.raiseConfirm);
}
/** Asks when somebody else has changed the same settings since they were shown: theirs, or mine. */
export async function mayOverwrite(changes, before, now) {
    const texts = changes.map((change) => {
        const theirs = find(now, change);
        if (theirs.value === find(before, change).value)
            return undefined;
        return format(labels.overwriteText, settingLabels[change.name], valueOf(theirs), change.value ?? theirs.defaultValue);
    });
    return confirmed(labels.overwriteHeading, texts, labels.overwriteConfirm);
}
function raisedText({ name, value }, setting) {
    const text = { RecycleNumber: labels.raiseText, RecycleShare: labels.raiseShareText }[name];
    const after = value ?? setting.defaultValue;
    return text && after > valueOf(setting) ? format(text, after) : undefined;
}
function find(settings, { name }) {
    return settings.find((setting) => setting.name === name);
}
/** What is not worth a sentence needs no question. */
async function confirmed(heading, texts, confirmLabel) {
    const text = texts.filter(Boolean).join(' ');
    return !text || (await UserSyncConfirm.open({ size: 'small', label: heading, heading, text, confirmLabel })) === 'confirm';
}
