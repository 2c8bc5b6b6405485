import { LightningElement, api } from 'lwc';
import type { ServerError } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { labels } from './labels';

/** What somebody else can give. */
const givable: readonly string[] = ['NoPermission', 'NoManageUsers'];

/** Says where it failed what failed and why; fires `retry`. The focus goes to its heading when it appears. */
export default class UserSyncErrorPanel extends LightningElement {
  @api error: ServerError | undefined;
  /** What could not be loaded, as it stands in front of the sentence. */
  @api what = '';
  labels = labels;
  copied = false;
  private shown: ServerError | undefined;

  get title(): string {
    return format(labels.title, this.what);
  }

  get reason(): string {
    if (!this.error) return '';
    return givable.includes(this.error.code) ? `${errorText(this.error)} ${labels.giver}` : errorText(this.error);
  }

  renderedCallback(): void {
    if (!this.error || this.shown === this.error) return;
    this.shown = this.error;
    (this.refs?.heading as HTMLElement).focus();
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  /** Without a clipboard the details are shown, so that they can be selected. */
  async handleCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.error?.details ?? '');
      this.copied = true;
    } catch {
      (this.refs?.details as HTMLDetailsElement).open = true;
    }
  }
}
