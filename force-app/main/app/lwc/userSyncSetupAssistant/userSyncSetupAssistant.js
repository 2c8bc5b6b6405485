import { LightningElement } from 'lwc';
import checkAccess from '@salesforce/apex/UserSyncSetupController.checkAccess';
import load from '@salesforce/apex/UserSyncSetupController.load';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall } from 'c/userSyncServer';
import { read, write } from 'c/userSyncState';
import { askForStep } from './asking';
import { labels } from './labels';
import { nextStep, stepsOf } from './steps';
/** Kept while one is on the screen of a step, to begin at the next one on return. */
const away = 'userSync.assistant.away';
/** User Sync Setup Assistant: which step is next, and is it mine. */
export default class UserSyncSetupAssistant extends LightningElement {
    labels = labels;
    load = (businessUnitId) => load({ businessUnitId });
    unit;
    steps;
    isBack = false;
    following = new LatestCall();
    poll = new Poll(() => this.follow());
    disconnectedCallback() {
        this.poll.stop();
    }
    get next() {
        return nextStep(this.steps ?? []);
    }
    get nextKey() {
        return this.next?.key;
    }
    handleUnit(event) {
        const { unit, isOther, isMoved } = event.detail;
        this.unit = unit;
        if (isMoved)
            this.isBack = read(away) !== null;
        if (isOther)
            this.steps = undefined;
        else if (unit)
            this.loader.refresh();
    }
    /** An answer that was asked for before is older. */
    handleLoaded(event) {
        this.following.cancel();
        this.take(event.detail);
        this.poll.start();
    }
    handleOpen(event) {
        write(away, event.detail.key);
        this.frame.go({ screen: this.stepOf(event).screen });
    }
    handleSetup(event) {
        this.frame.go({ setup: this.stepOf(event).setup });
    }
    handleAsk(event) {
        askForStep(this.stepOf(event), this.unit);
    }
    async handleCheck(event) {
        try {
            await call(checkAccess({ businessUnitId: this.unit.id, checked: event.detail.checked }));
            await this.loader.refresh();
        }
        catch (error) {
            this.frame.fail({ error: error, check: () => this.loader.refresh() });
        }
    }
    async follow() {
        const { id } = this.unit;
        const facts = await this.following.run(load({ businessUnitId: id }));
        if (facts && id === this.unit?.id)
            this.take(facts);
        return false;
    }
    /** On return from a step, the focus goes to the one that is next. */
    take(facts) {
        this.steps = stepsOf(this.unit, facts);
        if (!this.isBack)
            return;
        this.isBack = false;
        write(away, null);
        Promise.resolve().then(() => this.refs?.steps?.focus());
    }
    stepOf(event) {
        return this.steps.find(({ key }) => key === event.detail.key);
    }
    get loader() {
        return this.refs.loader;
    }
    get frame() {
        return this.refs.page;
    }
}
