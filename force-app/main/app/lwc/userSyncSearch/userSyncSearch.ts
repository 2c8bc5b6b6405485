import { LightningElement, api } from 'lwc';
import { Pause } from 'c/userSyncPoll';

const shortest = 2;

/** Where one types what to look for: from two characters on, once the typing pauses. Fires `search` `{ term }`; a shorter term is empty. */
export default class UserSyncSearch extends LightningElement {
  @api label = '';
  @api placeholder = '';
  @api required = false;
  @api value = '';
  private readonly pause = new Pause(300);

  @api focus(): void {
    (this.refs?.input as HTMLElement | undefined)?.focus();
  }

  disconnectedCallback(): void {
    this.pause.cancel();
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    const typed = event.detail.value.trim();
    const term = typed.length < shortest ? '' : typed;
    this.pause.run(() => this.dispatchEvent(new CustomEvent('search', { detail: { term } })));
  }
}
