import { LightningElement, api } from 'lwc';
import { argumentText, format, leadText, noteTexts, reasonText, type Line, type Tense } from 'c/userSyncText';
import { cureOf, type Cure } from './cures';
import { labels } from './labels';

/** The sentences about a user: what happened, why, notes, and the button that helps. Fires `navigate`, or `cure` `{ action }` for this screen. */
export default class UserSyncReason extends LightningElement {
  /** Outcome, reason, arguments, notes and role, as the server sends them. */
  @api line: Line | undefined;
  @api tense: Tense = 'done';
  @api userId: string | undefined;
  /** Cures of the screen itself (`History`, `SyncNow`) are shown only where the screen has them. */
  @api actions: readonly string[] = [];
  labels = labels;

  get lead(): string {
    return this.line ? leadText(this.line, this.tense) : '';
  }

  get reason(): string {
    return this.line ? reasonText(this.line) : '';
  }

  get notes(): { key: string; text: string }[] {
    return noteTexts(this.line?.notes).map((text) => ({ key: text, text }));
  }

  get cure(): Cure | undefined {
    const cure = this.line && cureOf(this.line, this.userId);
    const isOwn = !cure?.action || cure.action === 'CopySteps' || this.actions.includes(cure.action);
    return isOwn ? cure : undefined;
  }

  /** What an admin has to do in Account Engagement, to be copied. */
  get steps(): string | undefined {
    if (this.cure?.action !== 'CopySteps') return undefined;
    const [who] = this.line?.arguments ?? [];
    return format(labels.watchSteps, who && argumentText(who));
  }

  handleCure(): void {
    const { action, target, userId } = this.cure!;
    if (action) this.dispatchEvent(new CustomEvent('cure', { detail: { action } }));
    else this.dispatchEvent(new CustomEvent('navigate', { bubbles: true, composed: true, detail: userId ? { userId } : target }));
  }
}
