import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** A button that copies a text; without a clipboard the text is shown, selected. */
export default class UserSyncCopy extends LightningElement {
  @api label = '';
  /** The text, or what makes it. */
  @api text: string | (() => Promise<string>) = '';
  status = '';
  fallback = '';

  renderedCallback(): void {
    (this.refs?.text as HTMLTextAreaElement | undefined)?.select();
  }

  async handleCopy(): Promise<void> {
    const text = typeof this.text === 'string' ? this.text : await this.text();
    try {
      await navigator.clipboard.writeText(text);
      this.status = labels.copied;
    } catch {
      this.fallback = text;
    }
  }
}
