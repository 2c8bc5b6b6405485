import { LightningElement, api } from 'lwc';
import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import saveSettings from '@salesforce/apex/UserSyncBusinessUnitController.saveSettings';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { mayOverwrite, mayRaise } from './asking';
import { labels } from './labels';
import { settingLabels } from './settingLabels';
/** What an admin may set; only what has changed is saved. Fires `done` `{ text }` or `failure` `{ error }`. */
export default class UserSyncSettings extends LightningElement {
    @api
    businessUnitId = '';
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
    /** A field that is left shows or drops its message, which would move the button away from under the mouse before it is let go. */
    keepInPlace(event) {
        event.preventDefault();
    }
    /** A value out of range keeps everything as it is; the focus goes to its field. */
    async handleSave() {
        const wrong = this.inputs.find((input) => !input.reportValidity());
        const { changes } = this;
        if (wrong)
            wrong.focus();
        else if (changes.length === 0)
            this.done(labels.same);
        else if (await mayRaise(changes, this.settings))
            await this.save(changes);
    }
    async save(settings) {
        const { businessUnitId } = this;
        try {
            const now = await call(load({ businessUnitId }));
            if (!(await mayOverwrite(settings, this.settings, now.settings)))
                return;
            await call(saveSettings({ businessUnitId, settings }));
            this.done(labels.saved);
        }
        catch (error) {
            this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
        }
    }
    done(text) {
        this.dispatchEvent(new CustomEvent('done', { detail: { text } }));
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
