import { LightningElement, api } from 'lwc';
import { format, number } from 'c/userSyncText';
import { labels } from './labels';

/** A change that is not saved, in words. */
export interface BasketChange {
  readonly key: string;
  readonly text: string;
  /** Why it was not saved, when it was tried. */
  readonly failure?: string;
}

/** The changes of a screen that are not saved. Fires `undo` `{ key }`, `undolast`, `discard` and `preview`. */
export default class UserSyncBasket extends LightningElement {
  @api changes: readonly BasketChange[] = [];
  /** About how many users are affected; undefined = not known. */
  @api affected: number | undefined;
  /** Whether what was shown before no longer fits. */
  @api stale = false;
  @api busy = false;
  labels = labels;
  expanded = false;

  get count(): string {
    return format(labels.changes, this.changes.length);
  }

  get affectedText(): string | undefined {
    return this.affected === undefined ? undefined : format(labels.affected, number(this.affected));
  }

  get toggleLabel(): string {
    return this.expanded ? labels.hide : labels.show;
  }

  get ariaExpanded(): 'true' | 'false' {
    return this.expanded ? 'true' : 'false';
  }

  handleToggle(): void {
    this.expanded = !this.expanded;
  }

  handleUndo(event: Event): void {
    this.dispatchEvent(new CustomEvent('undo', { detail: { key: (event.currentTarget as HTMLElement).dataset.key } }));
  }

  handleUndoLast(): void {
    this.dispatchEvent(new CustomEvent('undolast'));
  }

  handleDiscard(): void {
    this.dispatchEvent(new CustomEvent('discard'));
  }

  handlePreview(): void {
    this.dispatchEvent(new CustomEvent('preview'));
  }
}
