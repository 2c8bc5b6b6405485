import type { CurrentRun, ReadContext } from './read-context.ts';

/** The run that a compiled query is in; set at its start. Runs of one query do not overlap. */
export class RunHolder {
  #run: ReadContext | null = null;

  enter(run: ReadContext): void {
    this.#run = run;
  }

  readonly current: CurrentRun = () => {
    if (!this.#run) throw new Error('no query runs');
    return this.#run;
  };
}
