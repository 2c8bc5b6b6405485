import { LightningElement } from 'lwc';
import load from '@salesforce/apex/UserSyncBusinessUnitController.load';
import canAssign from '@salesforce/customPermission/UserSync_Assign';
import { Poll } from 'c/userSyncPoll';
import { call, LatestCall } from 'c/userSyncServer';
import UserSyncSetUp from 'c/userSyncSetUp';
import { errorText, format, reasonText } from 'c/userSyncText';
import * as actions from './actions';
import { mayPause, mayRaise, mayRelease } from './asking';
import { labels } from './labels';
/** Business Unit: is it well, and if not, what to press. */
export default class UserSyncBusinessUnit extends LightningElement {
    labels = labels;
    unit;
    units = [];
    detail;
    error;
    failure = '';
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
    get isLoading() {
        return Boolean(this.unit) && !this.detail && !this.error;
    }
    /** Members that cannot be turned into users: while there are any, nobody is recycled. */
    get unresolved() {
        return this.detail.unresolved.map(({ code, memberId, memberName, memberType, groupName }) => {
            const values = code === 'HeldGroupGone' ? [groupName] : [memberName, memberType, groupName];
            return { key: memberId, text: reasonText({ reason: code, arguments: values.map((value) => ({ type: 'text', value, label: '' })) }) };
        });
    }
    get hasMany() {
        return this.units.length > 1;
    }
    get layoutClass() {
        return this.hasMany ? 'layout many' : 'layout';
    }
    get isTransferred() {
        return ['Transferred', 'Paused', 'Quarantined'].includes(this.unit?.status ?? '');
    }
    get isPaused() {
        return this.unit?.status === 'Paused';
    }
    get mayStop() {
        return !this.readOnly && this.isTransferred;
    }
    get mayEnd() {
        return this.mayStop && Boolean(this.unit?.canMap);
    }
    handleUnit(event) {
        const { unit, units, state } = event.detail;
        this.units = units;
        const isOther = unit?.id !== this.unit?.id;
        this.unit = unit;
        if (isOther)
            this.detail = undefined;
        if (unit)
            this.reload();
        if (state.c__setup)
            this.handleSetUp();
    }
    handleChoose(event) {
        this.frame.go({ screen: 'BusinessUnit', state: { c__bu: event.detail.id } });
    }
    handleRetry() {
        this.reload();
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
        this.frame.announce(format(labels.created, made.name));
    }
    handleStatusAction(event) {
        if (event.detail.status === 'Paused')
            this.handleResume();
        else if (event.detail.status === 'Quarantined')
            this.handleTest();
        else
            this.handleSetUp();
    }
    handleTest() {
        this.act(actions.test, '').then(() => this.poll.now());
    }
    handleRead() {
        this.act(actions.read, '').then(() => this.poll.now());
    }
    handleFix(event) {
        const { fix } = event.detail;
        if (fix === 'TestConnection')
            this.handleTest();
        else if (fix === 'ReadInventory')
            this.handleRead();
        else if (fix === 'OpenAssignments')
            this.frame.go({ screen: 'Assignments' });
        else if (fix === 'OpenActivity')
            this.frame.go({ screen: 'Activity' });
        else
            this.act(fix === 'RepairGroups' ? actions.repairGroups : actions.takeOver, '');
    }
    async handlePause() {
        if (await mayPause(this.unit.name))
            this.act(actions.pause, labels.paused);
    }
    handleResume() {
        this.act(actions.resume, labels.resumed);
    }
    async handleRelease() {
        if (await mayRelease(this.unit.name))
            this.act((id) => actions.release(id, this.unit.name), labels.released);
    }
    async handleSettings(event) {
        const { changes } = event.detail;
        if (changes.length > 0 && (await mayRaise(changes, this.detail.settings)))
            this.act((id) => actions.saveSettings(id, changes), labels.settingsSaved);
    }
    handleAddAdmin(event) {
        const { userId, label } = event.detail;
        this.act((id) => actions.addAdmin(id, userId), format(labels.adminAdded, label));
    }
    handleRemoveAdmin(event) {
        const { userId, label } = event.detail;
        this.act((id) => actions.removeAdmin(id, userId), format(labels.adminRemoved, label));
    }
    /** Does something on the server, then shows the state as it is now; the focus goes to the status, a failure is said where it was pressed. */
    async act(action, done) {
        this.failure = '';
        try {
            await call(action(this.unit.id));
            await this.frame.reload();
            if (!done)
                return;
            this.frame.announce(done);
            this.frame.focusStatus();
        }
        catch (error) {
            this.failure = format(labels.failed, errorText(error));
        }
    }
    async reload() {
        this.error = undefined;
        try {
            this.detail = (await this.loading.run(load({ businessUnitId: this.unit.id }))) ?? this.detail;
            this.poll.start();
        }
        catch (error) {
            this.error = error;
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
    get frame() {
        return this.refs.page;
    }
}
