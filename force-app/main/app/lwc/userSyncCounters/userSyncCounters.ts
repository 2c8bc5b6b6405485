import { LightningElement, api } from 'lwc';
import { format, number, outcomeOrder, outcomeText, type Tense } from 'c/userSyncText';
import { labels } from './labels';

interface Counter {
  readonly outcome: string;
  readonly label: string;
  readonly pressed: 'true' | 'false';
  readonly variant: 'brand' | 'neutral';
}

/** How many users have which outcome; each is a button that filters. Fires `select` with `{ outcome }`, empty for all. */
export default class UserSyncCounters extends LightningElement {
  @api counts: Readonly<Record<string, number>> = {};
  /** Number of all; without it there is no button for all. */
  @api total: number | undefined;
  @api tense: Tense = 'done';
  @api selected = '';
  labels = labels;

  get counters(): Counter[] {
    const outcomes = outcomeOrder.filter((outcome) => this.counts[outcome] || outcome === this.selected);
    const all = this.total === undefined ? [] : [this.counter('', labels.all, this.total)];
    return [...all, ...outcomes.map((outcome) => this.counter(outcome, outcomeText(outcome, this.tense).text, this.counts[outcome] ?? 0))];
  }

  handleSelect(event: Event): void {
    const outcome = (event.currentTarget as HTMLElement).dataset.outcome ?? '';
    this.dispatchEvent(new CustomEvent('select', { detail: { outcome: outcome === this.selected ? '' : outcome } }));
  }

  private counter(outcome: string, name: string, count: number): Counter {
    const isSelected = outcome === this.selected;
    return {
      outcome,
      label: format(labels.count, name, number(count)),
      pressed: isSelected ? 'true' : 'false',
      variant: isSelected ? 'brand' : 'neutral'
    };
  }
}
