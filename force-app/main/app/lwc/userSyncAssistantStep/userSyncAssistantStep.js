import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** A step of the assistant: its state, who may do it, what is missing. Fires `toggle`, `open` and `ask` with `{ key }`, and `check` `{ checked }`. */
export default class UserSyncAssistantStep extends LightningElement {
    @api
    step;
    @api
    number = 1;
    @api
    expanded = false;
    @api
    openLabel;
    labels = labels;
    get title() {
        return `${this.number} ${this.step.name}`;
    }
    get state() {
        if (!this.step.needed)
            return labels.notNeeded;
        return this.step.done ? labels.done : labels.toDo;
    }
    get ringValue() {
        const { checks } = this.step;
        return Math.round((100 * checks.filter(({ met }) => met).length) / checks.length);
    }
    get ringVariant() {
        return this.step.done ? 'base-autocomplete' : 'active-step';
    }
    get percent() {
        return format(labels.percent, this.ringValue);
    }
    get who() {
        return [format(labels.byWhom, this.step.who), this.step.mine ? labels.youCan : labels.youCannot].join('. ');
    }
    get ariaExpanded() {
        return this.expanded ? 'true' : 'false';
    }
    get chevron() {
        return this.expanded ? 'utility:chevronup' : 'utility:chevrondown';
    }
    get checks() {
        return this.step.checks.map(({ label, met }) => ({
            label,
            icon: met ? 'utility:success' : 'utility:routing_offline',
            variant: met ? 'success' : undefined,
            word: met ? labels.met : labels.unmet
        }));
    }
    /** The step that nobody but a person can check. */
    get isByHand() {
        return !this.step.screen;
    }
    get buttonLabel() {
        return this.openLabel ?? labels.openPermissionSets;
    }
    handleToggle() {
        this.fire('toggle');
    }
    handleOpen() {
        this.fire('open');
    }
    handleAsk() {
        this.fire('ask');
    }
    handleCheck(event) {
        this.dispatchEvent(new CustomEvent('check', { detail: { checked: event.detail.checked } }));
    }
    fire(name) {
        this.dispatchEvent(new CustomEvent(name, { detail: { key: this.step.key } }));
    }
}
