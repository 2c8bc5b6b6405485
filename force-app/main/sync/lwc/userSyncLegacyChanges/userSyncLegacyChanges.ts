import { LightningElement } from 'lwc';
import { labels } from './labels';

/** What replaces the three settings of the legacy User Sync. */
export default class UserSyncLegacyChanges extends LightningElement {
  labels = labels;
}
