import { LightningElement, api } from 'lwc';
import UserSyncPreviewModal from 'c/userSyncPreviewModal';
import { format, number } from 'c/userSyncText';
import { labels } from './labels';
/**
 * The changes of a screen that are not saved, previewed before they are. Fires `undo` `{ key }`, `discard` and `save`; and, to the frame, `emptied` when
 * the last change was taken back here, and with it the button that had the focus.
 */
export default class UserSyncBasket extends LightningElement {
    @api
    changes = [];
    /** How many users are affected; undefined = not known. */
    @api
    affected;
    /** Whether that number is an estimate. */
    @api
    about = false;
    @api
    busy = false;
    @api
    tense = 'will';
    /** Begins a preview of the changes on the server; answers its id. */
    @api
    begin;
    /** What the changes were made on, whose they are, and how to see what the server has now. */
    @api
    version;
    @api
    scope = '';
    @api
    look;
    labels = labels;
    expanded = false;
    returning = false;
    get count() {
        return format(labels.changes, this.changes.length);
    }
    get views() {
        return this.changes.map((change) => ({ ...change, title: format(labels.undoTitle, change.text) }));
    }
    get affectedText() {
        if (this.affected === undefined)
            return undefined;
        return format(this.about ? labels.affectedAbout : labels.affected, number(this.affected));
    }
    get toggleLabel() {
        return this.expanded ? labels.hide : labels.show;
    }
    get ariaExpanded() {
        return this.expanded ? 'true' : 'false';
    }
    /** The button of a change that was undone is gone; the focus stays in the basket while there is one. */
    renderedCallback() {
        if (!this.returning)
            return;
        this.returning = false;
        if (this.changes.length > 0)
            this.refs.toggle.focus();
        else
            this.tellFrame();
    }
    handleToggle() {
        this.expanded = !this.expanded;
    }
    handleUndo(event) {
        this.returning = true;
        this.fire('undo', { key: event.currentTarget.dataset.key });
    }
    handleUndoLast() {
        this.returning = this.changes.length === 1;
        this.fire('undo', { key: this.changes.at(-1).key });
    }
    handleDiscard() {
        this.fire('discard');
    }
    async handlePreview() {
        const { begin, tense, version, scope, look } = this;
        const answer = await UserSyncPreviewModal.open({ size: 'large', label: labels.label, begin, tense, version, scope, look });
        if (answer === 'save')
            this.fire('save');
    }
    fire(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
    /** While the screen is still rendering, no other component can take the focus. */
    async tellFrame() {
        await Promise.resolve();
        this.dispatchEvent(new CustomEvent('emptied', { bubbles: true, composed: true }));
    }
}
