import { LightningElement, api } from 'lwc';
import { LatestCall, type ServerError } from 'c/userSyncServer';

/** What a screen calls. */
export interface Loader {
  /** Reads again; answers whether it worked. What is shown stays meanwhile. */
  refresh(): Promise<boolean>;
}

/** Reads what a screen or panel shows, with the states until it is there: loading, and failed with a retry. Fires `loaded` with what was read. */
export default class UserSyncLoader extends LightningElement implements Loader {
  /** What is loaded, as it stands in front of a sentence. */
  @api what = '';
  @api load: ((scope: string) => Promise<unknown>) | undefined;
  error: ServerError | undefined;
  private isLoaded = false;
  private shownScope = '';
  private readonly latest = new LatestCall();

  /** Whose it is, an id; another one is read anew. */
  @api get scope(): string {
    return this.shownScope;
  }

  set scope(value: string) {
    if (value === this.shownScope) return;
    this.shownScope = value;
    this.isLoaded = false;
    // The other properties are set before the next microtask.
    Promise.resolve().then(() => this.refresh());
  }

  @api async refresh(): Promise<boolean> {
    this.error = undefined;
    try {
      const answer = await this.latest.run(this.load!(this.shownScope).then((data) => ({ data })));
      if (!answer) return false;
      this.isLoaded = true;
      this.dispatchEvent(new CustomEvent('loaded', { detail: answer.data }));
      return true;
    } catch (error) {
      this.error = error as ServerError;
      return false;
    }
  }

  get isLoading(): boolean {
    return !this.isLoaded && !this.error;
  }
}
