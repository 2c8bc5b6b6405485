import UserSyncConfirm from 'c/userSyncConfirm';
import { format } from 'c/userSyncText';
import { valueOf, type Setting } from './edits';
import { labels } from './labels';
import { settingLabels } from './settingLabels';

/** A new value of a setting. */
export interface SettingChange {
  readonly name: string;
  /** null = the default. */
  readonly value: number | null;
}

/** Asks before a limit of recycling is raised; anything else needs no question. */
export async function mayRaise(changes: readonly SettingChange[], settings: readonly Setting[]): Promise<boolean> {
  const texts = changes.map((change) => raisedText(change, find(settings, change)));
  return confirmed(labels.raiseHeading, texts, labels.raiseConfirm);
}

/** Asks when somebody else has changed the same settings since they were shown: theirs, or mine. */
export async function mayOverwrite(
  changes: readonly SettingChange[],
  before: readonly Setting[],
  now: readonly Setting[]
): Promise<boolean> {
  const texts = changes.map((change) => {
    const theirs = find(now, change);
    if (theirs.value === find(before, change).value) return undefined;
    return format(labels.overwriteText, settingLabels[change.name], valueOf(theirs), change.value ?? theirs.defaultValue);
  });
  return confirmed(labels.overwriteHeading, texts, labels.overwriteConfirm);
}

function raisedText({ name, value }: SettingChange, setting: Setting): string | undefined {
  const text = { RecycleNumber: labels.raiseText, RecycleShare: labels.raiseShareText }[name];
  const after = value ?? setting.defaultValue;
  return text && after > valueOf(setting) ? format(text, after) : undefined;
}

function find(settings: readonly Setting[], { name }: SettingChange): Setting {
  return settings.find((setting) => setting.name === name)!;
}

/** What is not worth a sentence needs no question. */
async function confirmed(heading: string, texts: readonly (string | undefined)[], confirmLabel: string): Promise<boolean> {
  const text = texts.filter(Boolean).join(' ');
  return !text || (await UserSyncConfirm.open({ size: 'small', label: heading, heading, text, confirmLabel })) === 'confirm';
}
