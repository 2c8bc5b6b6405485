import type { Org } from '../../contract/org.ts';

/** A timer cannot wait longer (2^31 - 1 ms). */
const longestWait = 2_147_483_647;

/** How often a pump that waits for a callout is asked to look for what has become due. */
const lookEvery = 500;

/** Runs an org's jobs when they are due. Requests that arrived meanwhile are answered before each of them. */
export class OrgPump {
  private readonly org: Org;
  private readonly report: (error: unknown) => void;
  private timer: NodeJS.Timeout | undefined;
  private running = false;
  private again = false;
  private stopped = false;

  constructor(org: Org, report: (error: unknown) => void) {
    this.org = org;
    this.report = report;
  }

  /** Says that something may be due now. */
  wake(): void {
    this.again = true;
    if (this.stopped) return;
    if (this.running) this.lookAgain();
    else void this.run();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    this.running = true;
    clearTimeout(this.timer);
    const looks = setInterval(() => this.lookAgain(), lookEvery);
    try {
      let next: number | null = null;
      while (this.again && !this.stopped) {
        this.again = false;
        next = await this.org.pump({ between: messagesFirst });
      }
      if (next !== null && !this.stopped) this.sleep(next - this.org.clock.now());
    } catch (error) {
      this.report(error);
    } finally {
      clearInterval(looks);
      this.running = false;
    }
  }

  /** Joins the pump that is under way; its failure is reported by whoever started it. */
  private lookAgain(): void {
    this.org.pump({ between: messagesFirst }).catch(() => {});
  }

  private sleep(milliseconds: number): void {
    this.timer = setTimeout(() => this.wake(), Math.min(Math.max(milliseconds, 0), longestWait));
  }
}

/** The event loop delivers waiting messages before it comes back here. */
function messagesFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
