import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** The steps in their order, the next one unfolded unless somebody unfolds another. Fires what a step fires. */
export default class UserSyncAssistantSteps extends LightningElement {
    @api
    steps = [];
    /** The step that is next. */
    @api
    next;
    labels = labels;
    /** The step that somebody unfolded; empty: all are folded. */
    chosen;
    /** Moves the focus to the title of the next step, for example on return from its screen. */
    @api
    focus() {
        const all = [...(this.template?.querySelectorAll('[data-step]') ?? [])];
        all.find(({ dataset }) => dataset.step === this.next)?.focus();
    }
    get views() {
        const unfolded = this.chosen ?? this.next;
        return this.steps.map((step, index) => ({
            step,
            number: index + 1,
            expanded: step.key === unfolded,
            openLabel: step.screenName ? format(labels.open, step.screenName) : undefined
        }));
    }
    get needed() {
        return this.steps.filter(({ needed }) => needed);
    }
    get doneCount() {
        return this.needed.filter(({ done }) => done).length;
    }
    get progress() {
        return format(labels.progress, this.doneCount, this.needed.length);
    }
    get percent() {
        return Math.round((100 * this.doneCount) / this.needed.length);
    }
    handleToggle(event) {
        const { key } = event.detail;
        this.chosen = key === (this.chosen ?? this.next) ? '' : key;
    }
    forward(event) {
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }
}
