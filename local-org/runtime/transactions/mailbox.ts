import type { EmailRecord } from '../../contract/org.ts';

const kept = 200;

/** The mails of committed transactions, the newest two hundred. They live as long as the process. */
export class Mailbox {
  readonly #emails: EmailRecord[] = [];

  add(emails: readonly EmailRecord[]): void {
    this.#emails.push(...emails);
    if (this.#emails.length > kept) this.#emails.splice(0, this.#emails.length - kept);
  }

  /** Newest first. */
  newest(): readonly EmailRecord[] {
    return [...this.#emails].reverse();
  }
}
