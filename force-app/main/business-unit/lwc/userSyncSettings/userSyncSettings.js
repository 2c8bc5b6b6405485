import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { settingLabels } from './settingLabels';
/** What an admin may set. Fires `save` with `{ changes }`: only what has changed. */
export default class UserSyncSettings extends LightningElement {
    @api
    settings = [];
    @api
    readOnly = false;
    labels = labels;
    get views() {
        return this.settings.map((setting) => ({
            ...setting,
            label: settingLabels[setting.name] ?? setting.name,
            hint: format(labels.defaultIs, setting.minimum, setting.maximum, setting.defaultValue),
            shown: setting.value ?? setting.defaultValue,
            mayReset: !this.readOnly && (setting.value ?? setting.defaultValue) !== setting.defaultValue,
            useDefaultTitle: format(labels.useDefaultTitle, settingLabels[setting.name])
        }));
    }
    handleDefault(event) {
        const { name } = event.currentTarget.dataset;
        const input = this.inputs.find(({ dataset }) => dataset.name === name);
        input.value = String(this.settings.find((setting) => setting.name === name).defaultValue);
        input.focus();
    }
    /** A value out of range keeps everything as it is; the focus goes to its field. */
    handleSave() {
        const wrong = this.inputs.find((input) => !input.reportValidity());
        if (wrong)
            wrong.focus();
        else
            this.dispatchEvent(new CustomEvent('save', { detail: { changes: this.changes } }));
    }
    get changes() {
        return this.inputs.flatMap((input) => {
            const { name, value, defaultValue } = this.settings.find((setting) => setting.name === input.dataset.name);
            const typed = Number(input.value);
            const chosen = typed === defaultValue ? null : typed;
            return chosen === (value ?? null) ? [] : [{ name, value: chosen }];
        });
    }
    get inputs() {
        return [...(this.template?.querySelectorAll('lightning-input') ?? [])];
    }
}
