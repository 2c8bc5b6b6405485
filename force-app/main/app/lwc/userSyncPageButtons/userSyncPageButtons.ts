import { LightningElement, api } from 'lwc';
import { format } from 'c/userSyncText';
import { labels } from './labels';

/** Which rows of how many are shown, and whether there are others. */
export interface PageOf {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

const opposite = { next: 'previous', previous: 'next' } as const;

/** Says which rows are shown and turns the pages. Fires `page` `{ direction }`. */
export default class UserSyncPageButtons extends LightningElement {
  @api page: PageOf | undefined;
  labels = labels;
  private pressed: 'next' | 'previous' | undefined;

  /** On the first and the last page the pressed button would take the focus with it, unless the other one takes it. */
  renderedCallback(): void {
    const { pressed, page } = this;
    if (!pressed || !page || (pressed === 'next' ? page.hasNext : page.hasPrevious)) return;
    this.pressed = undefined;
    if (this.template?.activeElement === this.button(pressed)) this.button(opposite[pressed])?.focus();
  }

  get range(): string {
    return this.page ? format(labels.rows, this.page.from, this.page.to, this.page.total) : '';
  }

  get hasPages(): boolean {
    return Boolean(this.page && (this.page.hasPrevious || this.page.hasNext));
  }

  get noPrevious(): boolean {
    return !this.page?.hasPrevious;
  }

  get noNext(): boolean {
    return !this.page?.hasNext;
  }

  handlePress(event: Event): void {
    const direction = (event.currentTarget as HTMLElement).dataset.direction as 'next' | 'previous';
    this.pressed = direction;
    this.dispatchEvent(new CustomEvent('page', { detail: { direction } }));
  }

  private button(direction: string): HTMLElement | undefined {
    const all = [...(this.template?.querySelectorAll<HTMLElement>('lightning-button') ?? [])];
    return all.find(({ dataset }) => dataset.direction === direction);
  }
}
