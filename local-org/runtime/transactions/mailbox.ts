/** A mail that Apex has sent. Nothing leaves the machine: the mailbox keeps it for a person to read. */
export interface SentEmail {
  /** Clock time, ms since 1970. */
  readonly at: number;
  readonly transactionId: number;
  readonly fromUserId: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string | null;
  readonly plainTextBody: string | null;
  readonly htmlBody: string | null;
  /** Of an email template, which is not merged. */
  readonly templateId: string | null;
}

const kept = 200;

/** The mails of committed transactions, the newest two hundred. They live as long as the process. */
export class Mailbox {
  readonly #emails: SentEmail[] = [];

  add(emails: readonly SentEmail[]): void {
    this.#emails.push(...emails);
    if (this.#emails.length > kept) this.#emails.splice(0, this.#emails.length - kept);
  }

  /** Newest first. */
  newest(): readonly SentEmail[] {
    return [...this.#emails].reverse();
  }
}
