/** Seconds between two questions: while counts move, then wider and wider. */
const moving = 3;
const resting = [5, 10, 30];

/**
 * Asks again and again: every 3 s while something moves, else after 5, 10 and then every 30 s. Asks nothing while the page is hidden, and once when
 * it is seen again. A question is never asked before the last one is answered; one that was wanted meanwhile follows at once.
 */
export class Poll {
  private readonly ask: () => Promise<boolean>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private still = 0;
  private running = false;
  private asking = false;
  private isAskedAgain = false;
  private held = 0;
  private readonly onVisible = () => {
    if (!document.hidden && this.running) this.now();
  };

  /** @param ask answers whether anything moves */
  constructor(ask: () => Promise<boolean>) {
    this.ask = ask;
  }

  start(): void {
    if (this.running) return;
    this.running = true;
    this.still = 0;
    document.addEventListener('visibilitychange', this.onVisible);
    this.schedule(moving);
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.onVisible);
  }

  /** Asks at once, for example after something was started. */
  now(): void {
    this.still = 0;
    clearTimeout(this.timer);
    if (this.asking) this.isAskedAgain = true;
    else this.turn();
  }

  /** Asks nothing until `work` is done, so that what somebody waits for is not overtaken. */
  async hold<T>(work: Promise<T>): Promise<T> {
    this.held += 1;
    try {
      return await work;
    } finally {
      this.held -= 1;
    }
  }

  private schedule(seconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.turn(), seconds * 1000);
  }

  private async turn(): Promise<void> {
    if (!this.running || document.hidden) return;
    this.asking = true;
    this.isAskedAgain = false;
    const moves = this.held > 0 || (await this.ask().catch(() => false));
    this.asking = false;
    if (!this.running) return;
    this.still = moves ? 0 : this.still + 1;
    if (this.isAskedAgain) this.turn();
    else this.schedule(moves ? moving : resting[Math.min(this.still - 1, resting.length - 1)]!);
  }
}

/** Runs the last of several quick calls, once they have paused. */
export class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly milliseconds: number;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }

  run(action: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(action, this.milliseconds);
  }

  cancel(): void {
    clearTimeout(this.timer);
  }
}
