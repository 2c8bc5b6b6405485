/** What holds for a setting: what was chosen, else the default. */
export function valueOf({ value, defaultValue }) {
    return value ?? defaultValue;
}
/** Without what is saved already. */
export function stillOpen(edits, settings) {
    return edits.filter(({ name, typed }) => settings.some((setting) => setting.name === name && typed !== String(valueOf(setting))));
}
