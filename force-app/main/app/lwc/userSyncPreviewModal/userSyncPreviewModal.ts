import { api } from 'lwc';
import page from '@salesforce/apex/UserSyncPreviewController.page';
import progress from '@salesforce/apex/UserSyncPreviewController.progress';
import UserSyncModal from 'c/userSyncModal';
import { Pause, Poll } from 'c/userSyncPoll';
import type { LoadLines } from 'c/userSyncPreview';
import { call, toServerError, type ServerError } from 'c/userSyncServer';
import { errorText, format, type Tense } from 'c/userSyncText';
import { labels } from './labels';

type Progress = Awaited<ReturnType<typeof progress>>;

const patience = 10_000;

/** Shows what unsaved changes would do, then asks to save. Resolves with `save`, or undefined when it was left. */
export default class UserSyncPreviewModal extends UserSyncModal {
  /** Answers the id of a preview that the server has begun. */
  @api begin: (() => Promise<string>) | undefined;
  @api tense: Tense = 'will';
  labels = labels;
  state: Progress | undefined;
  error: ServerError | undefined;
  slow = false;
  private previewId: string | undefined;
  private readonly poll = new Poll(() => this.look());
  private readonly pause = new Pause(patience);

  connectedCallback(): void {
    this.pause.run(() => (this.slow = true));
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
    return !this.isReady && !this.error;
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

  get errorText(): string | undefined {
    return this.error && errorText(this.error);
  }

  get saveLabel(): string | undefined {
    if (this.isReady) return labels.save;
    return this.slow || this.error ? labels.saveWithout : undefined;
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

  private async start(): Promise<void> {
    try {
      this.previewId = await call(this.begin!());
      this.poll.start();
      this.poll.now();
    } catch (error) {
      this.error = toServerError(error);
    }
  }

  private async look(): Promise<boolean> {
    try {
      this.state = await call(progress({ previewId: this.previewId! }));
    } catch (error) {
      this.error = toServerError(error);
    }
    if (this.isReady || this.error) this.poll.stop();
    return true;
  }
}
