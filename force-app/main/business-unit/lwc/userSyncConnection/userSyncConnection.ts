import { LightningElement, api } from 'lwc';
import type { Step } from 'c/userSyncSteps';
import { format, time } from 'c/userSyncText';
import { labels } from './labels';
import { stepLabels } from './stepLabels';

type Connection = Apex.UserSyncBusinessUnitDetailConnection;
type Inventory = Apex.UserSyncBusinessUnitDetailInventory;

/** Whether the connection works, step by step, and when Account Engagement was read. Fires `test` and `read`. */
export default class UserSyncConnection extends LightningElement {
  @api connection: Connection | undefined;
  @api inventory: Inventory | undefined;
  @api readOnly = false;
  labels = labels;

  get tested(): string {
    const { waiting, testedOn, works } = this.connection!;
    if (waiting) return labels.waiting;
    return testedOn ? format(labels.last, time(testedOn), works ? labels.works : labels.fails) : labels.never;
  }

  get steps(): Step[] {
    return (this.connection?.steps ?? []).map(({ code, detail, at, ok }) => ({
      label: stepLabels[code] ?? code,
      state: ok ? 'done' : 'failed',
      detail: [detail, time(at)].filter(Boolean).join(', ')
    }));
  }

  get lastRead(): string {
    const { waiting, readOn, error } = this.inventory!;
    if (waiting) return labels.reading;
    if (error) return format(labels.readFailed, error);
    return readOn ? format(labels.lastRead, time(readOn)) : labels.neverRead;
  }

  handleTest(): void {
    this.dispatchEvent(new CustomEvent('test'));
  }

  handleRead(): void {
    this.dispatchEvent(new CustomEvent('read'));
  }
}
