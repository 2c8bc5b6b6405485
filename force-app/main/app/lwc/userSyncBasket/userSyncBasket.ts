import { LightningElement, api } from 'lwc';
import UserSyncPreviewModal from 'c/userSyncPreviewModal';
import type { Seen } from 'c/userSyncStale';
import { format, number, type Tense } from 'c/userSyncText';
import { labels } from './labels';

/** A change that is not saved, in words. */
export interface BasketChange {
  readonly key: string;
  readonly text: string;
  /** Why it was not saved, when it was tried. */
  readonly failure?: string;
}

/**
 * The changes of a screen that are not saved, previewed before they are. Fires `undo` `{ key }`, `discard` and `save`; and, to the frame, `emptied` when
 * the last change was taken back here, and with it the button that had the focus.
 */
export default class UserSyncBasket extends LightningElement {
  @api changes: readonly BasketChange[] = [];
  /** How many users are affected; undefined = not known. */
  @api affected: number | undefined;
  /** Whether that number is an estimate. */
  @api about = false;
  @api busy = false;
  @api tense: Tense = 'will';
  /** Begins a preview of the changes on the server; answers its id. */
  @api begin: (() => Promise<string>) | undefined;
  /** What the changes were made on, whose they are, and how to see what the server has now. */
  @api version: string | undefined;
  @api scope = '';
  @api look: ((scope: string) => Promise<Seen>) | undefined;
  labels = labels;
  expanded = false;
  private returning = false;

  get count(): string {
    return format(labels.changes, this.changes.length);
  }

  get views(): (BasketChange & { title: string })[] {
    return this.changes.map((change) => ({ ...change, title: format(labels.undoTitle, change.text) }));
  }

  get affectedText(): string | undefined {
    if (this.affected === undefined) return undefined;
    return format(this.about ? labels.affectedAbout : labels.affected, number(this.affected));
  }

  get toggleLabel(): string {
    return this.expanded ? labels.hide : labels.show;
  }

  get ariaExpanded(): 'true' | 'false' {
    return this.expanded ? 'true' : 'false';
  }

  /** The button of a change that was undone is gone; the focus stays in the basket while there is one. */
  renderedCallback(): void {
    if (!this.returning) return;
    this.returning = false;
    if (this.changes.length > 0) (this.refs!.toggle as HTMLElement).focus();
    else this.tellFrame();
  }

  handleToggle(): void {
    this.expanded = !this.expanded;
  }

  handleUndo(event: Event): void {
    this.returning = true;
    this.fire('undo', { key: (event.currentTarget as HTMLElement).dataset.key });
  }

  handleUndoLast(): void {
    this.returning = this.changes.length === 1;
    this.fire('undo', { key: this.changes.at(-1)!.key });
  }

  handleDiscard(): void {
    this.fire('discard');
  }

  async handlePreview(): Promise<void> {
    const { begin, tense, version, scope, look } = this;
    const answer = await UserSyncPreviewModal.open({ size: 'large', label: labels.label, begin, tense, version, scope, look });
    if (answer === 'save') this.fire('save');
  }

  private fire(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** While the screen is still rendering, no other component can take the focus. */
  private async tellFrame(): Promise<void> {
    await Promise.resolve();
    this.dispatchEvent(new CustomEvent('emptied', { bubbles: true, composed: true }));
  }
}
