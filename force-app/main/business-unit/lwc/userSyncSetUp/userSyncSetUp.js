import setUp from '@salesforce/apex/UserSyncBusinessUnitController.setUp';
import UserSyncModal from 'c/userSyncModal';
import { call } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { labels } from './labels';
/** As the server takes it: 15 or 18 characters, blanks around them dropped. */
const idPattern = '\\s*0Uv[A-Za-z0-9]{12}([A-Za-z0-9]{3})?\\s*';
const steps = [labels.step1, labels.step2, labels.step3];
/** Sets up a business unit in three steps. Resolves with `{ id, name }`, or undefined when it was left. */
export default class UserSyncSetUp extends UserSyncModal {
    labels = labels;
    idPattern = idPattern;
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
    get mayAdopt() {
        return this.values.mode === 'Watch';
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
        this.values = { ...this.values, ...event.detail };
    }
    handleCancel() {
        this.close();
    }
    handlePrevious() {
        this.go(-1);
    }
    handleNext() {
        if (this.isValid())
            this.go(1);
    }
    async handleCreate() {
        if (!this.isValid() || this.busy)
            return;
        this.busy = true;
        this.failure = '';
        try {
            const id = await call(setUp(this.values));
            this.close({ id, name: this.values.name });
        }
        catch (error) {
            this.failure = errorText(error);
        }
        this.busy = false;
    }
    /** Another step is read from its heading on. */
    go(by) {
        this.failure = '';
        this.step += by;
        this.refs.heading.focus();
    }
    /** A missing value is said at its field, which gets the focus; the modal stays. */
    isValid() {
        const fields = [...(this.template?.querySelectorAll('[data-name]') ?? [])];
        const wrong = fields.find((field) => !field.reportValidity());
        wrong?.focus();
        if (wrong)
            return false;
        if (this.isLast)
            return this.refs.groups.isValid();
        if (!this.isFirst || this.values.creatingAdminId)
            return true;
        this.refs.admin.fail(labels.adminMissing);
        return false;
    }
}
