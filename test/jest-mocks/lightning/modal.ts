import { LightningElement, api } from 'lwc';

/** Modals are tested as plain elements: `close` says with what by the event `modalclose`. */
export default class LightningModal extends LightningElement {
  @api size: string | undefined;
  @api label: string | undefined;
  @api description: string | undefined;
  @api disableClose = false;

  /** Tests say what a modal that a component opens resolves with, and see with what it was opened. */
  static open = jest.fn(() => Promise.resolve(undefined as unknown));

  close(result?: unknown): void {
    this.dispatchEvent(new CustomEvent('modalclose', { detail: result }));
  }
}
