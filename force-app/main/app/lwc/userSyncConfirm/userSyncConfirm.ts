import { api } from 'lwc';
import UserSyncModal from 'c/userSyncModal';
import { format } from 'c/userSyncText';
import { labels } from './labels';

const shownNames = 10;

/** Asks before something that cannot be taken back. Resolves with `confirm`, with `typed` when something optional was typed, or undefined when it was left. */
export default class UserSyncConfirm extends UserSyncModal {
  @api heading = '';
  @api text = '';
  /** Names of those whom it concerns; the first ten are shown. */
  @api list: readonly string[] = [];
  /** What has to be typed, for example the number of users; empty = nothing. */
  @api typed = '';
  @api typedLabel = '';
  /** Whether it may be left empty, which then means something else. */
  @api typedOptional = false;
  /** What has to be ticked; empty = nothing. */
  @api check = '';
  @api confirmLabel = '';
  @api destructive = false;
  labels = labels;
  failure = '';
  private checked = false;

  get variant(): 'destructive' | 'brand' {
    return this.destructive ? 'destructive' : 'brand';
  }

  get names(): { key: number; name: string }[] {
    return this.list.slice(0, shownNames).map((name, key) => ({ key, name }));
  }

  get more(): string | undefined {
    return this.list.length > shownNames ? format(labels.more, this.list.length - shownNames) : undefined;
  }

  get inputLabel(): string {
    return this.typedLabel || format(labels.typedLabel, this.typed);
  }

  handleCheck(event: CustomEvent<{ checked: boolean }>): void {
    this.checked = event.detail.checked;
  }

  handleCancel(): void {
    this.close();
  }

  /** Typed and ticked right, it closes; else it stays and says what is missing. The button is never disabled. */
  handleConfirm(): void {
    const input = this.refs?.input as (HTMLElement & { value: string }) | undefined;
    const value = (input?.value ?? '').trim();
    const isLeftOut = this.typedOptional && value === '';
    if (this.typed && !isLeftOut && value !== this.typed) this.fail(format(labels.typedWrong, this.typed), input);
    else if (this.check && !this.checked) this.fail(labels.checkWrong, this.refs?.check as HTMLElement);
    else this.close(this.typedOptional && value ? 'typed' : 'confirm');
  }

  private fail(text: string, field: HTMLElement | undefined): void {
    this.failure = text;
    field?.focus();
  }
}
