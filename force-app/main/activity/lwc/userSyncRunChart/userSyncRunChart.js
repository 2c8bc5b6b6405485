import { LightningElement, api } from 'lwc';
import { barsOf, height, layers, slot } from './bars';
import { labels } from './labels';
const shown = 24;
const names = {
    made: labels.made,
    changed: labels.changed,
    binned: labels.binned,
    passed: labels.passed,
    stopped: labels.stopped,
    failed: labels.failed
};
/** The last runs that did something, one bar each. One tab stop: arrows, Home and End go along, Enter opens. Fires `select` `{ runId }`. */
export default class UserSyncRunChart extends LightningElement {
    /** Newest first. */
    @api
    runs = [];
    labels = labels;
    line = '';
    current;
    get bars() {
        const bars = barsOf(this.runs.slice(0, shown));
        const stop = bars.some(({ id }) => id === this.current) ? this.current : bars.at(-1)?.id;
        return bars.map((bar) => ({ ...bar, tabIndex: bar.id === stop ? '0' : '-1', hit: height + 14 }));
    }
    get legend() {
        return layers.map(({ name, color }) => ({ key: name, text: names[name], style: `background: ${color}` }));
    }
    get viewBox() {
        return `0 0 ${Math.max(1, this.bars.length) * slot} ${height + 16}`;
    }
    get svgStyle() {
        return `width: ${Math.max(1, this.bars.length) * slot}px; height: ${height + 16}px`;
    }
    get hint() {
        return this.line || labels.hint;
    }
    handlePoint(event) {
        this.read(event.currentTarget.dataset.id);
    }
    handleClick(event) {
        this.choose(event.currentTarget.dataset.id);
    }
    handleKey(event) {
        const ids = this.bars.map(({ id }) => id);
        const at = ids.indexOf(event.currentTarget.dataset.id);
        const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: ids.length - 1 }[event.key];
        if (event.key === 'Enter' || event.key === ' ')
            this.choose(ids[at]);
        else if (to === undefined || !ids[to])
            return;
        else
            this.focusOn(ids[to]);
        event.preventDefault();
    }
    focusOn(id) {
        this.current = id;
        const all = [...(this.template?.querySelectorAll('[data-id]') ?? [])];
        all.find(({ dataset }) => dataset.id === id)?.focus();
    }
    read(id) {
        this.current = id;
        this.line = this.bars.find((bar) => bar.id === id).label;
    }
    choose(id) {
        this.dispatchEvent(new CustomEvent('select', { detail: { runId: id } }));
    }
}
