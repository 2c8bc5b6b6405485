import { LightningElement, api } from 'lwc';
import type { BusinessUnit } from 'c/userSyncServer';
import { statusWord } from 'c/userSyncText';
import { labels } from './labels';

interface View {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly current: 'true' | null;
}

/** All business units with their state, to go through them. Fires `change` with `{ id }`. */
export default class UserSyncUnitList extends LightningElement {
  @api units: readonly BusinessUnit[] = [];
  @api value: string | undefined;
  labels = labels;

  get views(): View[] {
    return this.units.map(({ id, name, status }) => ({ id, name, status: statusWord(status), current: id === this.value ? 'true' : null }));
  }

  handleClick(event: Event): void {
    this.dispatchEvent(new CustomEvent('change', { detail: { id: (event.currentTarget as HTMLElement).dataset.id } }));
  }
}
