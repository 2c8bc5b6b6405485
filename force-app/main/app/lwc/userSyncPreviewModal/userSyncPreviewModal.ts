import { api } from 'lwc';
import page from '@salesforce/apex/UserSyncPreviewController.page';
import progress from '@salesforce/apex/UserSyncPreviewController.progress';
import UserSyncModal from 'c/userSyncModal';
import { Pause, Poll } from 'c/userSyncPoll';
import type { LoadLines } from 'c/userSyncPreview';
import { call, toServerError, type ServerError } from 'c/userSyncServer';
import type { Seen } from 'c/userSyncStale';
import { errorText, format, type Tense } from 'c/userSyncText';
import { labels } from './labels';

type Progress = Awaited<ReturnType<typeof progress>>;

const patience = 10_000;

/** Shows what unsaved changes would do, then asks to save. Resolves with `save`, or undefined when it was left. */
export default class UserSyncPreviewModal extends UserSyncModal {
  /** Answers the id of a preview that the server has begun. */
  @api begin: (() => Promise<string>) | undefined;
  @api tense: Tense = 'will';
  /** Whose changes they are, and what the server has now: when that is no longer what they were made on, the preview is old. */
  @api scope = '';
  @api look: ((scope: string) => Promise<Seen>) | undefined;
  labels = labels;
  state: Progress | undefined;
  error: ServerError | undefined;
  hasFailed = false;
  slow = false;
  private shownVersion: string | undefined;
  private previewId: string | undefined;
  private readonly poll = new Poll(() => this.follow());
  private readonly pause = new Pause(patience);

  /** What the changes were made on. */
  @api get version(): string | undefined {
    return this.shownVersion;
  }

  set version(value: string | undefined) {
    this.shownVersion = value;
  }

  connectedCallback(): void {
    this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.poll.stop();
    this.pause.cancel();
  }

  get isReady(): boolean {
    return this.state?.state === 'Ended';
  }

  get isWaiting(): boolean {
    return !this.isReady && !this.hasFailed;
  }

  get isEmpty(): boolean {
    return this.isReady && this.affected === 0;
  }

  get affected(): number {
    return Object.values(this.state?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  }

  get summary(): string {
    if (this.isEmpty) return labels.nothing;
    const { inBoth, fullControl } = this.state!;
    return [
      format(labels.summary, this.affected),
      inBoth ? format(labels.inBoth, inBoth) : '',
      fullControl ? format(labels.fullControl, fullControl) : ''
    ]
      .filter(Boolean)
      .join(' · ');
  }

  get waitingText(): string {
    return this.state?.total ? format(labels.counting, this.state.done, this.state.total) : labels.starting;
  }

  get percent(): number {
    return this.state?.total ? Math.round((100 * this.state.done) / this.state.total) : 0;
  }

  get errorText(): string {
    return this.error ? errorText(this.error) : '';
  }

  get saveLabel(): string | undefined {
    if (this.isReady) return labels.save;
    return this.slow || this.hasFailed ? labels.saveWithout : undefined;
  }

  get loadLines(): LoadLines {
    return (outcome, after) => page({ previewId: this.previewId!, outcome, after });
  }

  handleCancel(): void {
    this.close();
  }

  handleSave(): void {
    this.close('save');
  }

  /** Mine still fit what others have saved meanwhile; what they would do may be something else. */
  async handleAgain(): Promise<void> {
    this.state = undefined;
    await this.start(this.look);
    (this.refs!.waiting as HTMLElement | undefined)?.focus();
  }

  /** With `look`, it is asked again what the changes are made on. */
  private async start(look?: (scope: string) => Promise<Seen>): Promise<void> {
    this.slow = false;
    this.pause.run(() => (this.slow = true));
    try {
      if (look) this.shownVersion = (await call(look(this.scope))).version;
      this.previewId = await call(this.begin!());
      this.poll.start();
      this.poll.now();
    } catch (error) {
      this.error = toServerError(error);
      this.hasFailed = true;
    }
  }

  private async follow(): Promise<boolean> {
    try {
      this.state = await call(progress({ previewId: this.previewId! }));
    } catch (error) {
      this.error = toServerError(error);
    }
    this.hasFailed = Boolean(this.error) || this.state?.state === 'Failed';
    if (this.isReady || this.hasFailed) this.poll.stop();
    return true;
  }
}
