import { mayDiscard } from './asking';
import { draftBack } from './back';
import { draftOf, keepDraft } from './draft';
import { labels } from './labels';
/** The changes of a screen that are not saved. They are kept while one is away, for each business unit. */
export class Changes {
    screen;
    keyOf;
    show;
    unitId = '';
    all = [];
    /** @param show shows them, whenever they have changed */
    constructor(screen, keyOf, show) {
        this.screen = screen;
        this.keyOf = keyOf;
        this.show = show;
    }
    /** Takes up what was left for a business unit, and says so. */
    open(unitId, notices) {
        this.unitId = unitId;
        const draft = draftOf(this.screen, unitId);
        this.all = this.unique(draft?.changes ?? []);
        this.show(this.all);
        if (draft)
            notices.show(draftBack(draft.savedOn, () => this.discard(notices)));
    }
    /** Drops all of them, and says so; many are asked about first. */
    async discard(notices) {
        if (!(await mayDiscard(this.all.length)))
            return;
        this.set([]);
        notices.say({ variant: 'info', text: labels.discarded });
    }
    set(changes) {
        this.all = changes;
        keepDraft(this.screen, this.unitId, changes);
        this.show(changes);
    }
    add(change) {
        this.set(this.unique([...this.all, change]));
    }
    /** Takes a change back, and answers it. */
    undo(key) {
        const change = this.all.find((one) => this.keyOf(one) === key);
        this.set(this.all.filter((one) => one !== change));
        return change;
    }
    /** Of several changes of the same thing the last one counts. */
    unique(changes) {
        return [...new Map(changes.map((change) => [this.keyOf(change), change])).values()];
    }
}
