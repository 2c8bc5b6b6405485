import { LightningElement } from 'lwc';
import type { Saying } from 'c/userSyncNoticeBar';
import type { Frame, Shown } from 'c/userSyncPage';
import type { BusinessUnit, ServerError } from 'c/userSyncServer';
import { labels } from './labels';

type Runs = { refresh(): void; focusRun(runId: string): void };

/** Activity: did it work, and does something wait for me. */
export default class UserSyncActivity extends LightningElement {
  labels = labels;
  unit: BusinessUnit | undefined;
  openRun: string | undefined;

  get readOnly(): boolean {
    return !this.unit?.canMap;
  }

  handleUnit(event: CustomEvent<Shown>): void {
    const { unit, isOther, isMoved, state } = event.detail;
    this.unit = unit;
    if (isOther || isMoved) this.openRun = state.c__run;
  }

  handleSelect(event: CustomEvent<{ runId: string }>): void {
    this.openRun = event.detail.runId;
  }

  /** The focus returns to the run's button. */
  handleClose(): void {
    const runId = this.openRun!;
    this.openRun = undefined;
    this.runs.focusRun(runId);
  }

  handleDone(event: CustomEvent<Saying>): void {
    this.frame.say(event.detail);
    this.frame.reload();
    this.runs.refresh();
  }

  handleFailure(event: CustomEvent<{ error: ServerError }>): void {
    this.frame.fail({ error: event.detail.error, check: () => this.runs.refresh() });
  }

  private get runs(): Runs {
    return this.refs!.runs as unknown as Runs;
  }

  private get frame(): Frame {
    return this.refs!.page as unknown as Frame;
  }
}
