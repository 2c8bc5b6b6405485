import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
const opposite = { next: 'previous', previous: 'next' };
/** Says which rows are shown and turns the pages. Fires `page` `{ direction }`. */
export default class UserSyncPageButtons extends LightningElement {
    @api
    page;
    labels = labels;
    pressed;
    /** On the first and the last page the pressed button would take the focus with it, unless the other one takes it. */
    renderedCallback() {
        const { pressed, page } = this;
        if (!pressed || !page || (pressed === 'next' ? page.hasNext : page.hasPrevious))
            return;
        this.pressed = undefined;
        if (this.template?.activeElement === this.button(pressed))
            this.button(opposite[pressed])?.focus();
    }
    get range() {
        return this.page ? format(labels.rows, this.page.from, this.page.to, this.page.total) : '';
    }
    get hasPages() {
        return Boolean(this.page && (this.page.hasPrevious || this.page.hasNext));
    }
    get noPrevious() {
        return !this.page?.hasPrevious;
    }
    get noNext() {
        return !this.page?.hasNext;
    }
    handlePress(event) {
        const direction = event.currentTarget.dataset.direction;
        this.pressed = direction;
        this.dispatchEvent(new CustomEvent('page', { detail: { direction } }));
    }
    button(direction) {
        const all = [...(this.template?.querySelectorAll('lightning-button') ?? [])];
        return all.find(({ dataset }) => dataset.direction === direction);
    }
}
