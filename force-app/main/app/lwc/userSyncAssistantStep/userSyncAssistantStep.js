import { LightningElement, api } from 'lwc';
import { argumentText, format, list, time } from 'c/userSyncText';
import { labels } from './labels';
import { setupLabels } from './setupLabels';
/** So many are named of those who may do it. */
const mostNames = 3;
/** A step of the assistant: its state, who may do it, what is missing. Fires `toggle`, `open`, `setup` and `ask` with `{ key }`, and `check` `{ checked }`. */
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
    /** Moves the focus to the title. */
    @api
    focus() {
        this.refs?.title?.focus();
    }
    get title() {
        return `${this.number} ${this.step.name}`;
    }
    get state() {
        const { needed, done, doneBy, mine, names, who } = this.step;
        if (!needed)
            return labels.notNeeded;
        if (done)
            return doneBy ? format(labels.doneBy, argumentText(doneBy.who), time(doneBy.at)) : labels.done;
        return mine ? labels.toDo : format(labels.waitsFor, names[0] ?? who);
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
        const { who, names, mine } = this.step;
        const byWhom = names.length > 0 ? format(labels.byName, who, list(names.slice(0, mostNames))) : format(labels.byWhom, who);
        return [byWhom, mine ? labels.youCan : labels.youCannot].join('. ');
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
    /** The step that nobody but a person can check, and this one may. */
    get isByHand() {
        return !this.step.screen && this.step.mine;
    }
    get setupLabel() {
        return setupLabels[this.step.setup ?? ''];
    }
    handleToggle() {
        this.fire('toggle');
    }
    handleOpen() {
        this.fire('open');
    }
    handleSetup() {
        this.fire('setup');
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
