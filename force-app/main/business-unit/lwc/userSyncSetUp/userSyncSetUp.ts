import setUp from '@salesforce/apex/UserSyncBusinessUnitController.setUp';
import type { Groups } from 'c/userSyncGroupChoice';
import UserSyncModal from 'c/userSyncModal';
import { call, type ServerError } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { labels } from './labels';

type Field = HTMLElement & { reportValidity(): boolean };

interface Values extends Groups {
  readonly name: string;
  readonly accountEngagementId: string;
  readonly creatingAdminId: string;
  readonly statedStatus: string;
  readonly mode: string;
  readonly credentialName: string;
}

/** As the server takes it: 15 or 18 characters, blanks around them dropped. */
const idPattern = '\\s*0Uv[A-Za-z0-9]{12}([A-Za-z0-9]{3})?\\s*';
const steps = [labels.step1, labels.step2, labels.step3];

/** Sets up a business unit in three steps. Resolves with `{ id, name }`, or undefined when it was left. */
export default class UserSyncSetUp extends UserSyncModal {
  labels = labels;
  idPattern = idPattern;
  step = 0;
  values: Values = {
    name: '',
    accountEngagementId: '',
    creatingAdminId: '',
    statedStatus: 'None',
    mode: 'Sync',
    credentialName: 'UserSync_AccountEngagement',
    marketingGroupId: null,
    salesGroupId: null
  };
  adminName = '';
  failure = '';
  busy = false;

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

  get today(): { label: string; value: string }[] {
    return [
      { value: 'None', label: labels.todayNone },
      { value: 'Legacy', label: labels.todayLegacy },
      { value: 'Current', label: labels.todayCurrent }
    ];
  }

  get modes(): { label: string; value: string }[] {
    return [
      { value: 'Sync', label: labels.sync },
      { value: 'Watch', label: labels.watch }
    ];
  }

  get mayAdopt(): boolean {
    return this.values.mode === 'Watch';
  }

  get fixed(): string {
    return format(labels.fixed, this.adminName);
  }

  handleValue(event: CustomEvent<{ value: string }>): void {
    const name = (event.currentTarget as HTMLElement).dataset.name as keyof Values;
    this.values = { ...this.values, [name]: event.detail.value };
  }

  handleAdmin(event: CustomEvent<{ userId: string; label: string }>): void {
    this.values = { ...this.values, creatingAdminId: event.detail.userId };
    this.adminName = event.detail.label;
  }

  handleGroups(event: CustomEvent<Groups>): void {
    this.values = { ...this.values, ...event.detail };
  }

  handleCancel(): void {
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
      this.close({ id, name: this.values.name });
    } catch (error) {
      this.failure = errorText(error as ServerError);
    }
    this.busy = false;
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
