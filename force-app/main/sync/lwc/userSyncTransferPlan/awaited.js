/** So often is asked every few seconds whether a condition is met. */
const patience = 40;
/** A condition that the server was asked to meet. It is waited for, but not for ever: a test that fails leaves it as it is. */
export class Awaited {
    code;
    turns = 0;
    start(code) {
        this.code = code;
        this.turns = patience;
    }
    /** Whether it may still be met soon. */
    isOpen(conditions) {
        const isUnmet = conditions.some(({ code, met }) => code === this.code && !met);
        this.turns = isUnmet ? this.turns - 1 : 0;
        return this.turns > 0;
    }
}
