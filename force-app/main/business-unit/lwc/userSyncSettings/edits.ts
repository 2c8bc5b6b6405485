export type Setting = Apex.UserSyncSettingsSetting;

/** What was typed for a setting and is not saved. */
export interface SettingEdit {
  readonly name: string;
  readonly typed: string;
}

/** What holds for a setting: what was chosen, else the default. */
export function valueOf({ value, defaultValue }: Setting): number {
  return value ?? defaultValue;
}

/** Without what is saved already. */
export function stillOpen(edits: readonly SettingEdit[], settings: readonly Setting[]): SettingEdit[] {
  return edits.filter(({ name, typed }) => settings.some((setting) => setting.name === name && typed !== String(valueOf(setting))));
}
