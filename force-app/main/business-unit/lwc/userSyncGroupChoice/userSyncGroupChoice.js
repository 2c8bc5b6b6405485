import { LightningElement, api } from 'lwc';
import { labels } from './labels';
const none = { marketingGroupId: null, salesGroupId: null };
const names = { marketingGroupId: labels.groupMarketing, salesGroupId: labels.groupSales };
/** Whether two groups are created, or existing ones adopted. Fires `change` with `Groups`. */
export default class UserSyncGroupChoice extends LightningElement {
    /** Only a business unit that is watched can adopt the groups that another sync already uses (rule 2). */
    @api
    mayAdopt = false;
    labels = labels;
    choice = 'New';
    groups = none;
    groupNames = {};
    /** Whether nothing is missing; else it is said at the field, which gets the focus. */
    @api
    isValid() {
        const missing = this.adopts && this.pickers.find(({ group }) => !this.groups[group]);
        if (missing)
            this.failAt(missing.group, labels.groupMissing);
        return !missing;
    }
    /** Says what is wrong with the groups that were chosen, with the focus on the first of them. */
    @api
    fail(text) {
        this.failAt('marketingGroupId', text);
    }
    get adopts() {
        return this.mayAdopt && this.choice === 'Existing';
    }
    get choices() {
        return [
            { value: 'New', label: labels.groupsNew },
            { value: 'Existing', label: labels.groupsExisting }
        ];
    }
    get pickers() {
        return ['marketingGroupId', 'salesGroupId'].map((group) => ({
            group,
            label: names[group],
            value: this.groupNames[group] ?? ''
        }));
    }
    /** A base component's `change` goes up through every component; one of ours says something else. */
    handleChoice(event) {
        event.stopPropagation();
        this.choice = event.detail.value;
        this.fire();
    }
    handleGroup(event) {
        const group = event.currentTarget.dataset.group;
        this.groups = { ...this.groups, [group]: event.detail.groupId };
        this.groupNames = { ...this.groupNames, [group]: event.detail.label };
        this.fire();
    }
    failAt(group, text) {
        const all = [...(this.template?.querySelectorAll('[data-group]') ?? [])];
        const picker = all.find(({ dataset }) => dataset.group === group);
        picker?.fail(text);
    }
    fire() {
        this.dispatchEvent(new CustomEvent('change', { detail: this.adopts ? this.groups : none }));
    }
}
