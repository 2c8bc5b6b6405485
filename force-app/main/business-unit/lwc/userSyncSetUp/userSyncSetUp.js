import LightningModal from 'lightning/modal';
import setUp from '@salesforce/apex/UserSyncBusinessUnitController.setUp';
import { call } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { labels } from './labels';
const steps = [labels.step1, labels.step2, labels.step3];
/** Sets up a business unit in three steps. Resolves with `{ id, name }`, or undefined when it was left. */
export default class UserSyncSetUp extends LightningModal {
    labels = labels;
    step = 0;
    values = {
        name: '',
        accountEngagementId: '',
        creatingAdminId: '',
        statedStatus: 'None',
        mode: 'Sync',
        credentialName: 'UserSync_AccountEngagement',
        marketingGroupId: null,
        salesGroupId: null
    };
    adminName = '';
    /** Names of the groups that are adopted. */
    groupNames = {};
    groupChoice = 'New';
    failure = '';
    busy = false;
    get heading() {
        return steps[this.step];
    }
    get isFirst() {
        return this.step === 0;
    }
    get isSecond() {
        return this.step === 1;
    }
    get isLast() {
        return this.step === 2;
    }
    get today() {
        return [
            { value: 'None', label: labels.todayNone },
            { value: 'Legacy', label: labels.todayLegacy },
            { value: 'Current', label: labels.todayCurrent }
        ];
    }
    get modes() {
        return [
            { value: 'Sync', label: labels.sync },
            { value: 'Watch', label: labels.watch }
        ];
    }
    /** Only a business unit that is watched can adopt the groups that another sync already uses (rule 2). */
    get mayAdopt() {
        return this.values.mode === 'Watch';
    }
    get adopts() {
        return this.mayAdopt && this.groupChoice === 'Existing';
    }
    get groupChoices() {
        return [
            { value: 'New', label: labels.groupsNew },
            { value: 'Existing', label: labels.groupsExisting }
        ];
    }
    get fixed() {
        return format(labels.fixed, this.adminName);
    }
    handleValue(event) {
        const name = event.currentTarget.dataset.name;
        this.values = { ...this.values, [name]: event.detail.value };
    }
    handleAdmin(event) {
        this.values = { ...this.values, creatingAdminId: event.detail.userId };
        this.adminName = event.detail.label;
    }
    handleGroups(event) {
        this.groupChoice = event.detail.value;
    }
    handleGroup(event) {
        const { group } = event.currentTarget.dataset;
        this.values = { ...this.values, [group]: event.detail.groupId };
        this.groupNames = { ...this.groupNames, [group]: event.detail.label };
    }
    handleCancel() {
        this.close();
    }
    handlePrevious() {
        this.failure = '';
        this.step -= 1;
    }
    handleNext() {
        if (this.isValid())
            this.step += 1;
    }
    async handleCreate() {
        if (!this.isValid() || this.busy)
            return;
        this.busy = true;
        this.failure = '';
        try {
            const id = await call(setUp(this.adopts ? this.values : { ...this.values, marketingGroupId: null, salesGroupId: null }));
            this.close({ id, name: this.values.name });
        }
        catch (error) {
            this.failure = errorText(error);
        }
        this.busy = false;
    }
    /** A missing value is said at its field, which gets the focus; the modal stays. */
    isValid() {
        const fields = [...(this.template?.querySelectorAll('[data-name]') ?? [])];
        const wrong = fields.find((field) => !field.reportValidity());
        wrong?.focus();
        if (wrong)
            return false;
        if (this.isFirst && !this.values.creatingAdminId)
            return this.fails('admin', labels.adminMissing);
        if (this.isLast && this.adopts) {
            if (!this.values.marketingGroupId)
                return this.fails('marketing', labels.groupMissing);
            if (!this.values.salesGroupId)
                return this.fails('sales', labels.groupMissing);
        }
        return true;
    }
    fails(picker, text) {
        this.refs[picker].fail(text);
        return false;
    }
}
