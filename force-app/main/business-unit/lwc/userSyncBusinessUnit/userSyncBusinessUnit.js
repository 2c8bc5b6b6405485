import { LightningElement } from 'lwc';
import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import resume from '@salesforce/apex/UserSyncBusinessUnitController.resume';
import canAssign from '@salesforce/customPermission/UserSync_Assign';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall } from 'c/userSyncServer';
import UserSyncSetUp from 'c/userSyncSetUp';
import { format } from 'c/userSyncText';
import { fixes, fixScreens } from './fixes';
import { labels } from './labels';
/** Business Unit: is it well, and if not, what to press. */
export default class UserSyncBusinessUnit extends LightningElement {
    labels = labels;
    load = (businessUnitId) => load({ businessUnitId });
    unit;
    units = [];
    detail;
    loading = new LatestCall();
    poll = new Poll(() => this.look());
    settingUp = false;
    disconnectedCallback() {
        this.poll.stop();
    }
    get maySetUp() {
        return Boolean(canAssign);
    }
    get readOnly() {
        return !this.unit?.canAssign && !this.unit?.canMap;
    }
    get needs() {
        return this.readOnly ? 'SetUp' : undefined;
    }
    get hasMany() {
        return this.units.length > 1;
    }
    get layoutClass() {
        return this.hasMany ? 'layout many' : 'layout';
    }
    get mayStop() {
        return !this.readOnly && ['Transferred', 'Paused', 'Quarantined'].includes(this.unit.status);
    }
    handleUnit(event) {
        const { unit, isOther, isMoved, units, state } = event.detail;
        this.units = units;
        this.unit = unit;
        this.loading.cancel();
        if (isOther)
            this.detail = undefined;
        else if (unit)
            this.refs?.loader?.refresh();
        if (isMoved && state.c__setup)
            this.handleSetUp();
    }
    /** An answer that was asked for before is older. */
    handleLoaded(event) {
        this.loading.cancel();
        this.detail = event.detail;
        this.poll.start();
    }
    handleChoose(event) {
        this.frame.go({ screen: 'BusinessUnit', state: { c__bu: event.detail.id } });
    }
    async handleSetUp() {
        if (this.settingUp)
            return;
        this.settingUp = true;
        const made = (await UserSyncSetUp.open({ size: 'medium', label: labels.setUp }));
        this.settingUp = false;
        if (!made)
            return;
        await this.frame.reload();
        this.frame.go({ screen: 'BusinessUnit', state: { c__bu: made.id } });
        this.frame.say({
            variant: 'success',
            text: format(labels.created, made.name),
            action: labels.testConnection,
            onaction: () => this.handleTest()
        });
    }
    handleStatusAction(event) {
        const { status } = event.detail;
        if (status === 'Paused')
            this.handleResume();
        else if (status === 'Quarantined')
            this.handleTest();
        else
            this.handleSetUp();
    }
    async handleResume() {
        try {
            await call(resume({ businessUnitId: this.unit.id }));
            await this.tellState(labels.resumed);
        }
        catch (error) {
            this.fail(error);
        }
    }
    handleTest() {
        this.fix('TestConnection');
    }
    handleRead() {
        this.fix('ReadInventory');
    }
    handleFix(event) {
        const { fix } = event.detail;
        const screen = fixScreens[fix];
        if (screen)
            this.frame.go({ screen });
        else
            this.fix(fix);
    }
    async handleSaved(event) {
        await this.frame.reload();
        this.frame.say({ variant: 'success', text: event.detail.text });
    }
    handleStopped(event) {
        this.tellState(event.detail.text);
    }
    handleFailure(event) {
        this.fail(event.detail.error);
    }
    /** The state as it is now says what was done, and has the focus. */
    async tellState(text) {
        await this.frame.reload();
        this.frame.announce(text);
        this.frame.focusStatus();
    }
    async fix(fix) {
        try {
            await call(fixes[fix](this.unit.id));
            await this.frame.reload();
            this.poll.now();
        }
        catch (error) {
            this.fail(error);
        }
    }
    /** Reads again while a test or a reading runs; says once when it has ended. */
    async look() {
        const before = this.detail;
        const after = await this.loading.run(load({ businessUnitId: this.unit.id }));
        if (!after)
            return true;
        this.detail = after;
        if (before?.connection.waiting && !after.connection.waiting)
            this.frame.announce(format(labels.testDone, after.connection.works ? labels.works : labels.fails));
        if (before?.inventory.waiting && !after.inventory.waiting)
            this.frame.announce(labels.inventoryDone);
        return after.connection.waiting || after.inventory.waiting;
    }
    fail(error) {
        this.frame.fail({ error: error, check: () => this.frame.reload() });
    }
    get frame() {
        return this.refs.page;
    }
}
