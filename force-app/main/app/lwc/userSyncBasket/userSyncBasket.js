import { LightningElement, api } from 'lwc';
import { format, number } from 'c/userSyncText';
import { labels } from './labels';
/** The changes of a screen that are not saved. Fires `undo` `{ key }`, `undolast`, `discard` and `preview`. */
export default class UserSyncBasket extends LightningElement {
    @api
    changes = [];
    /** About how many users are affected; undefined = not known. */
    @api
    affected;
    /** Whether what was shown before no longer fits. */
    @api
    stale = false;
    @api
    busy = false;
    labels = labels;
    expanded = false;
    get count() {
        return format(labels.changes, this.changes.length);
    }
    get affectedText() {
        return this.affected === undefined ? undefined : format(labels.affected, number(this.affected));
    }
    get toggleLabel() {
        return this.expanded ? labels.hide : labels.show;
    }
    get ariaExpanded() {
        return this.expanded ? 'true' : 'false';
    }
    handleToggle() {
        this.expanded = !this.expanded;
    }
    handleUndo(event) {
        this.dispatchEvent(new CustomEvent('undo', { detail: { key: event.currentTarget.dataset.key } }));
    }
    handleUndoLast() {
        this.dispatchEvent(new CustomEvent('undolast'));
    }
    handleDiscard() {
        this.dispatchEvent(new CustomEvent('discard'));
    }
    handlePreview() {
        this.dispatchEvent(new CustomEvent('preview'));
    }
}
