import { LightningElement, api } from 'lwc';
import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import saveSettings from '@salesforce/apex/UserSyncBusinessUnitController.saveSettings';
import { Changes } from 'c/userSyncDraft';
import type { NoticeBar } from 'c/userSyncNoticeBar';
import { call } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { mayOverwrite, mayRaise, type SettingChange } from './asking';
import { stillOpen, valueOf, type Setting, type SettingEdit } from './edits';
import { labels } from './labels';
import { settingLabels } from './settingLabels';

interface View extends Setting {
  readonly label: string;
  readonly hint: string;
  readonly shown: number | string;
  readonly useDefaultTitle: string;
  /** Whether it differs from the default and may be set back. */
  readonly mayReset: boolean;
}

/**
 * What an admin may set; only what has changed is saved, and what is typed is kept while one is away. Fires `done` `{ text }` or `failure` `{ error }`.
 */
export default class UserSyncSettings extends LightningElement {
  @api businessUnitId = '';
  @api readOnly = false;
  labels = labels;
  /** What was typed and is not saved. */
  edits: readonly SettingEdit[] = [];
  private known: readonly Setting[] = [];
  private openedFor = '';
  private readonly draft = new Changes<SettingEdit>(
    'Settings',
    ({ name }) => name,
    (edits) => (this.edits = edits)
  );

  @api get settings(): readonly Setting[] {
    return this.known;
  }

  /** What is saved meanwhile is no longer kept. */
  set settings(value: readonly Setting[]) {
    this.known = value;
    if (this.edits.length > 0) this.draft.set(stillOpen(this.edits, value));
  }

  renderedCallback(): void {
    if (this.readOnly || this.openedFor === this.businessUnitId) return;
    this.openedFor = this.businessUnitId;
    this.draft.open(this.businessUnitId, this.refs!.notices as unknown as NoticeBar);
  }

  get views(): View[] {
    return this.settings.map((setting) => ({
      ...setting,
      label: settingLabels[setting.name] ?? setting.name,
      hint: format(labels.defaultIs, setting.minimum, setting.maximum, setting.defaultValue),
      shown: this.edits.find(({ name }) => name === setting.name)?.typed ?? valueOf(setting),
      mayReset: !this.readOnly && valueOf(setting) !== setting.defaultValue,
      useDefaultTitle: format(labels.useDefaultTitle, settingLabels[setting.name])
    }));
  }

  handleDefault(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    const input = this.inputs.find(({ dataset }) => dataset.name === name)!;
    input.value = String(this.settings.find((setting) => setting.name === name)!.defaultValue);
    input.focus();
    this.handleInput();
  }

  handleInput(): void {
    const typed = this.inputs.map(({ dataset, value }) => ({ name: dataset.name!, typed: String(value) }));
    this.draft.set(stillOpen(typed, this.settings));
  }

  /** A field that is left shows or drops its message, which would move the button away from under the mouse before it is let go. */
  keepInPlace(event: Event): void {
    event.preventDefault();
  }

  /** A value out of range keeps everything as it is; the focus goes to its field. */
  async handleSave(): Promise<void> {
    const wrong = this.inputs.find((input) => !input.reportValidity());
    const { changes } = this;
    if (wrong) wrong.focus();
    else if (changes.length === 0) this.done(labels.same);
    else if (await mayRaise(changes, this.settings)) await this.save(changes);
  }

  private async save(settings: readonly SettingChange[]): Promise<void> {
    const { businessUnitId } = this;
    try {
      const now = await call(load({ businessUnitId }));
      if (!(await mayOverwrite(settings, this.settings, now.settings))) return;
      await call(saveSettings({ businessUnitId, settings }));
      this.draft.set([]);
      this.done(labels.saved);
    } catch (error) {
      this.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
    }
  }

  private done(text: string): void {
    this.dispatchEvent(new CustomEvent('done', { detail: { text } }));
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
