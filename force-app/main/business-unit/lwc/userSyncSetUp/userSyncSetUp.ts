import setUp from '@salesforce/apex/UserSyncBusinessUnitController.setUp';
import type { Groups } from 'c/userSyncGroupChoice';
import UserSyncModal from 'c/userSyncModal';
import { call, type ServerError } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { dropValues, keepValues, keptValues } from './draft';
import { labels } from './labels';
import { placeOf, sayAt, type Field } from './refusals';
import { idPattern, modes, presets, today, type Values } from './values';

const steps = [labels.step1, labels.step2, labels.step3];

/** Sets up a business unit in three steps. Resolves with `{ id, name }`, or undefined when it was left. */
export default class UserSyncSetUp extends UserSyncModal {
  labels = labels;
  idPattern = idPattern;
  step = 0;
  values: Values = presets;
  today = today;
  modes = modes;
  adminName = '';
  failure = '';
  /** Says that what was said before is there again. */
  back = '';
  busy = false;

  connectedCallback(): void {
    const kept = keptValues();
    if (!kept) return;
    this.values = kept.values;
    this.adminName = kept.adminName;
    this.back = kept.text;
  }

  get heading(): string {
    return steps[this.step]!;
  }

  get isFirst(): boolean {
    return this.step === 0;
  }

  get isSecond(): boolean {
    return this.step === 1;
  }

  get isLast(): boolean {
    return this.step === 2;
  }

  get mayAdopt(): boolean {
    return this.values.mode === 'Watch';
  }

  get fixed(): string {
    return format(labels.fixed, this.adminName);
  }

  handleValue(event: CustomEvent<{ value: string }>): void {
    const field = event.currentTarget as Field;
    field.setCustomValidity('');
    this.take({ [field.dataset.name!]: event.detail.value });
  }

  handleAdmin(event: CustomEvent<{ userId: string; label: string }>): void {
    this.adminName = event.detail.label;
    this.take({ creatingAdminId: event.detail.userId });
  }

  handleGroups(event: CustomEvent<Groups>): void {
    this.take(event.detail);
  }

  handleDiscard(): void {
    dropValues();
    this.values = presets;
    this.adminName = '';
    this.back = '';
    (this.refs!.heading as HTMLElement).focus();
  }

  handleCancel(): void {
    dropValues();
    this.close();
  }

  handlePrevious(): void {
    this.go(-1);
  }

  handleNext(): void {
    if (this.isValid()) this.go(1);
  }

  async handleCreate(): Promise<void> {
    if (!this.isValid() || this.busy) return;
    this.busy = true;
    this.failure = '';
    try {
      const id = await call(setUp(this.values));
      dropValues();
      this.close({ id, name: this.values.name });
    } catch (error) {
      this.refuse(error as ServerError);
    }
    this.busy = false;
  }

  private take(change: Partial<Values>): void {
    this.values = { ...this.values, ...change };
    keepValues({ values: this.values, adminName: this.adminName });
  }

  /** What the server refuses is said at its field, on the step where that stands; the values stay, so that the way forward is short. */
  private refuse(error: ServerError): void {
    const place = placeOf(error.code);
    if (!place) {
      this.failure = errorText(error);
      return;
    }
    this.step = place.step;
    // The fields of another step are there after the next microtask.
    Promise.resolve().then(() => sayAt(this.template!.querySelector<HTMLElement>(`[data-field=${place.field}]`)!, errorText(error)));
  }

  /** Another step is read from its heading on. */
  private go(by: number): void {
    this.failure = '';
    this.step += by;
    (this.refs!.heading as HTMLElement).focus();
  }

  /** A missing value is said at its field, which gets the focus; the modal stays. */
  private isValid(): boolean {
    const fields = [...(this.template?.querySelectorAll<Field>('[data-name]') ?? [])];
    const wrong = fields.find((field) => !field.reportValidity());
    wrong?.focus();
    if (wrong) return false;
    if (this.isLast) return (this.refs!.groups as unknown as { isValid(): boolean }).isValid();
    if (!this.isFirst || this.values.creatingAdminId) return true;
    (this.refs!.admin as unknown as { fail(text: string): void }).fail(labels.adminMissing);
    return false;
  }
}
