import { LightningElement, api } from 'lwc';
import UserSyncAsk from 'c/userSyncAsk';
import type { BusinessUnit } from 'c/userSyncServer';
import { needed, type Need } from 'c/userSyncText';
import { labels } from './labels';

const rights = { Assign: 'canAssign', Map: 'canMap', Transfer: 'canTransfer', SetUp: 'canSetUp', Read: 'canRead' } as const;

/** Says what a person lacks who may only look at a screen, and who gives it. */
export default class UserSyncLack extends LightningElement {
  @api unit: BusinessUnit | undefined;
  /** What changes on the screen take; none = everybody may. */
  @api needs: Need | undefined;
  /** Name of the screen. */
  @api heading = '';
  labels = labels;

  get text(): string | undefined {
    return this.unit && this.needs && !this.unit[rights[this.needs]] ? needed(labels.readOnly, this.needs) : undefined;
  }

  /** Writes the message to whoever can assign what is missing; nothing is sent. */
  async handleAsk(): Promise<void> {
    const text = needed(labels.askText, this.needs!, this.heading, window.location.href);
    await UserSyncAsk.open({ size: 'small', label: labels.ask, text });
  }
}
