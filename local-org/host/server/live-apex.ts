import { SourceWatch } from '../watch/source-watch.ts';
import type { RemoteOrg } from './org-messages.ts';

/** Code, and metadata that it goes by; that of components is the bundle's. */
const source = /\.(cls|trigger)$|(?<!\.js)-meta\.xml$/;

/** Lets the org take over its code and setup whenever one of their files changes. A fault keeps the last good ones. */
export class LiveApex {
  private readonly org: Pick<RemoteOrg, 'reload'>;
  private readonly tell: (problem: string | null) => void;
  private readonly watch: SourceWatch;

  /** @param tell told after every change what is wrong, or null */
  constructor(root: string, org: Pick<RemoteOrg, 'reload'>, tell: (problem: string | null) => void) {
    this.org = org;
    this.tell = tell;
    this.watch = new SourceWatch(root, source, () => this.reload());
  }

  close(): Promise<void> {
    return this.watch.close();
  }

  private async reload(): Promise<void> {
    try {
      const problems = await this.org.reload();
      this.tell(problems.length > 0 ? problems.join('\n') : null);
    } catch (error) {
      this.tell((error as Error).message);
    }
  }
}
