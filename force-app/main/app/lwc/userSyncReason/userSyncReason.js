import { LightningElement, api } from 'lwc';
import { argumentText, format, leadText, noteTexts, reasonText } from 'c/userSyncText';
import { cureOf } from './cures';
import { labels } from './labels';
/** The sentences about a user: what happened, why, notes, and the button that helps. Fires `navigate`, or `cure` `{ action }` for this screen. */
export default class UserSyncReason extends LightningElement {
    /** Outcome, reason, arguments, notes and role, as the server sends them. */
    @api
    line;
    @api
    tense = 'done';
    @api
    userId;
    /** Cures of the screen itself (`History`, `SyncNow`) are shown only where the screen has them. */
    @api
    actions = [];
    labels = labels;
    get lead() {
        return this.line ? leadText(this.line, this.tense) : '';
    }
    get reason() {
        return this.line ? reasonText(this.line) : '';
    }
    get notes() {
        return noteTexts(this.line?.notes).map((text) => ({ key: text, text }));
    }
    get cure() {
        const cure = this.line && cureOf(this.line, this.userId);
        const isOwn = !cure?.action || cure.action === 'CopySteps' || this.actions.includes(cure.action);
        return isOwn ? cure : undefined;
    }
    /** What an admin has to do in Account Engagement, to be copied. */
    get steps() {
        if (this.cure?.action !== 'CopySteps')
            return undefined;
        const [who] = this.line?.arguments ?? [];
        return format(labels.watchSteps, who && argumentText(who));
    }
    handleCure() {
        const { action, target, userId } = this.cure;
        if (action)
            this.dispatchEvent(new CustomEvent('cure', { detail: { action } }));
        else
            this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: userId ? { userId } : target }));
    }
}
