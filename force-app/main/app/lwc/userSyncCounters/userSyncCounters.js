import { LightningElement, api } from 'lwc';
import { format, number, outcomeOrder, outcomeText } from 'c/userSyncText';
import { labels } from './labels';
/** How many users have which outcome; each is a button that filters. Fires `select` with `{ outcome }`, empty for all. */
export default class UserSyncCounters extends LightningElement {
    @api
    counts = {};
    /** Number of all; without it there is no button for all. */
    @api
    total;
    @api
    tense = 'done';
    @api
    selected = '';
    labels = labels;
    get counters() {
        const outcomes = outcomeOrder.filter((outcome) => this.counts[outcome] || outcome === this.selected);
        const all = this.total === undefined ? [] : [this.counter('', labels.all, this.total)];
        return [...all, ...outcomes.map((outcome) => this.counter(outcome, outcomeText(outcome, this.tense).text, this.counts[outcome] ?? 0))];
    }
    handleSelect(event) {
        const outcome = event.currentTarget.dataset.outcome ?? '';
        this.dispatchEvent(new CustomEvent('select', { detail: { outcome: outcome === this.selected ? '' : outcome } }));
    }
    counter(outcome, name, count) {
        const isSelected = outcome === this.selected;
        return {
            outcome,
            label: format(labels.count, name, number(count)),
            pressed: isSelected ? 'true' : 'false',
            variant: isSelected ? 'brand' : 'neutral'
        };
    }
}
