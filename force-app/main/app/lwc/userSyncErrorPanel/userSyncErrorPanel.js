import { LightningElement, api } from 'lwc';
import { errorText, format } from 'c/userSyncText';
import { labels } from './labels';
/** What somebody else can give. */
const givable = ['NoPermission', 'NoManageUsers'];
/** Says where it failed what failed and why; fires `retry`. The focus goes to its heading when it appears. */
export default class UserSyncErrorPanel extends LightningElement {
    @api
    error;
    /** What could not be loaded, as it stands in front of the sentence. */
    @api
    what = '';
    labels = labels;
    copied = false;
    shown;
    get title() {
        return format(labels.title, this.what);
    }
    get reason() {
        if (!this.error)
            return '';
        return givable.includes(this.error.code) ? `${errorText(this.error)} ${labels.giver}` : errorText(this.error);
    }
    renderedCallback() {
        if (!this.error || this.shown === this.error)
            return;
        this.shown = this.error;
        (this.refs?.heading).focus();
    }
    handleRetry() {
        this.dispatchEvent(new CustomEvent('retry'));
    }
    /** Without a clipboard the details are shown, so that they can be selected. */
    async handleCopy() {
        try {
            await navigator.clipboard.writeText(this.error?.details ?? '');
            this.copied = true;
        }
        catch {
            (this.refs?.details).open = true;
        }
    }
}
