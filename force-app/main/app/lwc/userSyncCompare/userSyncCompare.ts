import { LightningElement, api } from 'lwc';
import { fieldLabels } from 'c/userSyncText';
import { labels } from './labels';

export interface CompareRow {
  readonly field: string;
  readonly salesforce: string | null;
  readonly sent: string | null;
  readonly seen: string | null;
}

interface View {
  readonly field: string;
  readonly label: string;
  readonly salesforce: string;
  readonly sent: string;
  readonly seen: string;
  readonly differs: boolean;
}

/** What Salesforce has, what was last sent and what Account Engagement was last seen to hold, field by field. */
export default class UserSyncCompare extends LightningElement {
  @api rows: readonly CompareRow[] = [];
  labels = labels;

  get views(): View[] {
    return this.rows.map(({ field, salesforce, sent, seen }) => ({
      field,
      label: fieldLabels[field] ?? field,
      salesforce: salesforce ?? '',
      sent: sent ?? '',
      seen: seen ?? '',
      differs: seen !== null && seen !== undefined && seen !== (salesforce ?? '')
    }));
  }
}
