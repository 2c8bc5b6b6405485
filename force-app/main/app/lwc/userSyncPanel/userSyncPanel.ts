import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** Something opened beside or below a list. It begins at its heading, and Escape or its button closes it. Fires `close`. */
export default class UserSyncPanel extends LightningElement {
  /** Names what is open; the focus goes there once it is known. */
  @api heading = '';
  labels = labels;
  private shown = '';
  private takesFocus = true;

  /** Id of what is open; another one takes the focus again. */
  @api get subject(): string {
    return this.shown;
  }

  set subject(value: string) {
    this.takesFocus ||= value !== this.shown;
    this.shown = value;
  }

  renderedCallback(): void {
    if (!this.takesFocus || !this.heading) return;
    this.takesFocus = false;
    (this.refs!.heading as HTMLElement).focus();
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleClose();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
