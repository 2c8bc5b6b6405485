import { LightningElement } from 'lwc';
import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import conflicts from '@salesforce/apex/UserSyncLinkController.page';
import conditions from '@salesforce/apex/UserSyncTransferController.conditions';
import UserSyncAsk from 'c/userSyncAsk';
import { Poll } from 'c/userSyncPoll';
import { LatestCall } from 'c/userSyncServer';
import { isChecked, setChecked } from 'c/userSyncState';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { nextStep, stepsOf } from './steps';
/** User Sync Setup Assistant: which step is next, and is it mine. */
export default class UserSyncSetupAssistant extends LightningElement {
    labels = labels;
    unit;
    steps;
    error;
    open;
    loading = new LatestCall();
    poll = new Poll(() => this.follow());
    disconnectedCallback() {
        this.poll.stop();
    }
    get isLoading() {
        return Boolean(this.unit) && !this.steps && !this.error;
    }
    get next() {
        return nextStep(this.steps ?? []);
    }
    get needed() {
        return this.steps.filter(({ needed }) => needed);
    }
    get doneCount() {
        return this.needed.filter(({ done }) => done).length;
    }
    get progress() {
        return format(labels.progress, this.doneCount, this.needed.length);
    }
    get percent() {
        return Math.round((100 * this.doneCount) / this.needed.length);
    }
    get views() {
        return this.steps.map((step, index) => ({
            step,
            number: index + 1,
            expanded: step.key === this.open,
            openLabel: step.screen ? format(labels.open, step.screenName) : undefined
        }));
    }
    handleUnit(event) {
        const { unit, isOther } = event.detail;
        this.unit = unit;
        if (isOther)
            this.steps = undefined;
        if (unit)
            this.load();
    }
    handleToggle(event) {
        this.open = this.open === event.detail.key ? undefined : event.detail.key;
    }
    handleOpen(event) {
        this.frame.go({ screen: this.stepOf(event).screen });
    }
    handleSetup(event) {
        this.frame.go({ setup: this.stepOf(event).setup });
    }
    handleAsk(event) {
        this.ask(this.stepOf(event));
    }
    handleCheck(event) {
        setChecked('access', this.unit.id, event.detail.checked);
        this.load();
    }
    async ask(step) {
        const who = step.names[0] ?? step.who;
        const link = new URL(window.location.href);
        link.searchParams.set('c__bu', this.unit.id);
        const text = format(labels.text, who, step.name, this.unit.name, link.href);
        await UserSyncAsk.open({ size: 'small', label: labels.ask, text });
    }
    /** Reads what is done; the next step is the one that is open, unless somebody opened another. */
    async load() {
        this.error = undefined;
        const businessUnitId = this.unit.id;
        const answers = Promise.all([
            conditions({ businessUnitId }),
            conflicts({ businessUnitId, show: 'Conflicts', term: null, after: null }),
            load({ businessUnitId })
        ]);
        try {
            const answer = await this.loading.run(answers);
            if (!answer)
                return;
            const [met, inTheWay, detail] = answer;
            this.steps = stepsOf({
                unit: this.unit,
                conditions: met,
                conflicts: inTheWay.total,
                admins: detail.admins.map(({ name }) => name),
                accessChecked: isChecked('access', businessUnitId)
            });
            this.open ??= this.next?.key;
            this.poll.start();
        }
        catch (error) {
            this.error = error;
        }
    }
    async follow() {
        await this.load();
        return false;
    }
    stepOf(event) {
        return this.steps.find(({ key }) => key === event.detail.key);
    }
    get frame() {
        return this.refs.page;
    }
}
