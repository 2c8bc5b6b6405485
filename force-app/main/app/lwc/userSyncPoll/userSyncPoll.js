/** Seconds between two questions: while counts move, then wider and wider. */
const moving = 3;
const resting = [5, 10, 30];
/**
 * Asks again and again: every 3 s while something moves, else after 5, 10 and then every 30 s. Asks nothing while the page is hidden, and once when
 * it is seen again. A question is never asked before the last one is answered; one that was wanted meanwhile follows at once.
 */
export class Poll {
    ask;
    timer;
    still = 0;
    running = false;
    asking = false;
    isAskedAgain = false;
    held = 0;
    onVisible = () => {
        if (!document.hidden && this.running)
            this.now();
    };
    /** @param ask answers whether anything moves */
    constructor(ask) {
        this.ask = ask;
    }
    start() {
        if (this.running)
            return;
        this.running = true;
        this.still = 0;
        document.addEventListener('visibilitychange', this.onVisible);
        this.schedule(moving);
    }
    stop() {
        this.running = false;
        clearTimeout(this.timer);
        document.removeEventListener('visibilitychange', this.onVisible);
    }
    /** Asks at once, for example after something was started. */
    now() {
        this.still = 0;
        clearTimeout(this.timer);
        if (this.asking)
            this.isAskedAgain = true;
        else
            this.turn();
    }
    /** Asks nothing until `work` is done, so that what somebody waits for is not overtaken. */
    async hold(work) {
        this.held += 1;
        try {
            return await work;
        }
        finally {
            this.held -= 1;
        }
    }
    schedule(seconds) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.turn(), seconds * 1000);
    }
    async turn() {
        if (!this.running || document.hidden)
            return;
        this.asking = true;
        this.isAskedAgain = false;
        const moves = this.held > 0 || (await this.ask().catch(() => false));
        this.asking = false;
        if (!this.running)
            return;
        this.still = moves ? 0 : this.still + 1;
        if (this.isAskedAgain)
            this.turn();
        else
            this.schedule(moves ? moving : resting[Math.min(this.still - 1, resting.length - 1)]);
    }
}
/** Runs the last of several quick calls, once they have paused. */
export class Pause {
    timer;
    milliseconds;
    constructor(milliseconds) {
        this.milliseconds = milliseconds;
    }
    run(action) {
        clearTimeout(this.timer);
        this.timer = setTimeout(action, this.milliseconds);
    }
    cancel() {
        clearTimeout(this.timer);
    }
}
