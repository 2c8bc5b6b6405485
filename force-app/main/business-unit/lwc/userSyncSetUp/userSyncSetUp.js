import setUp from '@salesforce/apex/UserSyncBusinessUnitController.setUp';
import UserSyncModal from 'c/userSyncModal';
import { call } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { dropValues, keepValues, keptValues } from './draft';
import { labels } from './labels';
import { placeOf, sayAt } from './refusals';
import { idPattern, modes, presets, today } from './values';
const steps = [labels.step1, labels.step2, labels.step3];
/** Sets up a business unit in three steps. Resolves with `{ id, name }`, or undefined when it was left. */
export default class UserSyncSetUp extends UserSyncModal {
    labels = labels;
    idPattern = idPattern;
    step = 0;
    values = presets;
    today = today;
    modes = modes;
    adminName = '';
    failure = '';
    /** Says that what was said before is there again. */
    back = '';
    busy = false;
    connectedCallback() {
        const kept = keptValues();
        if (!kept)
            return;
        this.values = kept.values;
        this.adminName = kept.adminName;
        this.back = kept.text;
    }
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
    get mayAdopt() {
        return this.values.mode === 'Watch';
    }
    get fixed() {
        return format(labels.fixed, this.adminName);
    }
    handleValue(event) {
        const field = event.currentTarget;
        field.setCustomValidity('');
        this.take({ [field.dataset.name]: event.detail.value });
    }
    handleAdmin(event) {
        this.adminName = event.detail.label;
        this.take({ creatingAdminId: event.detail.userId });
    }
    handleGroups(event) {
        this.take(event.detail);
    }
    handleDiscard() {
        dropValues();
        this.values = presets;
        this.adminName = '';
        this.back = '';
        this.refs.heading.focus();
    }
    handleCancel() {
        dropValues();
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
            dropValues();
            this.close({ id, name: this.values.name });
        }
        catch (error) {
            this.refuse(error);
        }
        this.busy = false;
    }
    take(change) {
        this.values = { ...this.values, ...change };
        keepValues({ values: this.values, adminName: this.adminName });
    }
    /** What the server refuses is said at its field, on the step where that stands; the values stay, so that the way forward is short. */
    refuse(error) {
        const place = placeOf(error.code);
        if (!place) {
            this.failure = errorText(error);
            return;
        }
        this.step = place.step;
        // The fields of another step are there after the next microtask.
        Promise.resolve().then(() => sayAt(this.template.querySelector(`[data-field=${place.field}]`), errorText(error)));
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
