import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { settingLabels } from './settingLabels';

type Setting = Apex.UserSyncSettingsSetting;
export interface SettingChange {
  readonly name: string;
  /** null = the default. */
  readonly value: number | null;
}

interface View extends Setting {
  readonly label: string;
  readonly hint: string;
  readonly shown: number;
  readonly useDefaultTitle: string;
  /** Whether it differs from the default and may be set back. */
  readonly mayReset: boolean;
}

/** What an admin may set. Fires `save` with `{ changes }`: only what has changed. */
export default class UserSyncSettings extends LightningElement {
  @api settings: readonly Setting[] = [];
  @api readOnly = false;
  labels = labels;

  get views(): View[] {
    return this.settings.map((setting) => ({
      ...setting,
      label: settingLabels[setting.name] ?? setting.name,
      hint: format(labels.defaultIs, setting.minimum, setting.maximum, setting.defaultValue),
      shown: setting.value ?? setting.defaultValue,
      mayReset: !this.readOnly && (setting.value ?? setting.defaultValue) !== setting.defaultValue,
      useDefaultTitle: format(labels.useDefaultTitle, settingLabels[setting.name])
    }));
  }

  handleDefault(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    const input = this.inputs.find(({ dataset }) => dataset.name === name)!;
    input.value = String(this.settings.find((setting) => setting.name === name)!.defaultValue);
    input.focus();
  }

  /** A value out of range keeps everything as it is; the focus goes to its field. */
  handleSave(): void {
    const wrong = this.inputs.find((input) => !input.reportValidity());
    if (wrong) wrong.focus();
    else this.dispatchEvent(new CustomEvent('save', { detail: { changes: this.changes } }));
  }

  private get changes(): SettingChange[] {
    return this.inputs.flatMap((input) => {
      const { name, value, defaultValue } = this.settings.find((setting) => setting.name === input.dataset.name)!;
      const typed = Number(input.value);
      const chosen = typed === defaultValue ? null : typed;
      return chosen === (value ?? null) ? [] : [{ name, value: chosen }];
    });
  }

  private get inputs(): (HTMLInputElement & { reportValidity(): boolean })[] {
    return [...(this.template?.querySelectorAll<HTMLInputElement>('lightning-input') ?? [])];
  }
}
