import { api } from 'lwc';
import UserSyncModal from 'c/userSyncModal';
import { labels } from './labels';
/** A message for the other admin, to be copied; nothing is sent. */
export default class UserSyncAsk extends UserSyncModal {
    @api
    text = '';
    labels = labels;
    status = '';
    handleClose() {
        this.close();
    }
    /** Without a clipboard the text is selected instead. */
    async handleCopy() {
        try {
            await navigator.clipboard.writeText(this.text);
            this.status = labels.copied;
        }
        catch {
            this.refs.text.select();
        }
    }
}
