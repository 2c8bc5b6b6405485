import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import { Pause } from 'c/userSyncPoll';
import { isLackOfPermission } from 'c/userSyncServer';
import { chosenUnit, isScreen, pageOf, rememberUnit, setupPage, userPage } from 'c/userSyncState';
/**
 * The frame of a screen: heading, business unit, its state and warnings, one live region, one line of notice. Fires `businessunitchange` with `Shown`
 * whenever the shown business unit, what is known of it, or the address changes; `statusaction` when the state's button belongs to this screen.
 * Listens to `navigate` with a `Navigation` from anything inside.
 */
export default class UserSyncPage extends NavigationMixin(LightningElement) {
    @api
    screen = 'Users';
    @api
    heading = '';
    /** What a person needs who wants to change something here. */
    @api
    needs;
    units = [];
    loaded = false;
    announcement = '';
    state = {};
    unitId;
    /** A modal that has just closed gives the focus back to its opener; the status takes it after that. */
    afterModal = new Pause(100);
    told;
    @wire(CurrentPageReference)
    takeReference(reference) {
        if (!isScreen(reference, this.screen))
            return;
        this.state = reference.state;
        if (this.loaded)
            this.choose();
    }
    @api
    async reload() {
        await this.refs.units.refresh();
    }
    @api
    announce(text) {
        this.announcement = text;
    }
    @api
    say(saying) {
        this.notices.say(saying);
    }
    @api
    show(saying) {
        this.notices.show(saying);
    }
    /** A person who may no longer change anything sees the page turn readable only. */
    @api
    fail(failure) {
        this.notices.fail(failure);
        if (isLackOfPermission(failure.error))
            this.reload();
    }
    @api
    clear() {
        this.notices.clear();
    }
    @api
    focus() {
        this.refs?.heading?.focus();
    }
    @api
    focusStatus() {
        const focus = () => this.refs?.strip?.focus();
        focus();
        this.afterModal.run(focus);
    }
    get unit() {
        return this.units.find(({ id }) => id === this.unitId);
    }
    get selectedId() {
        return this.unit?.id;
    }
    get isWithoutUnit() {
        return this.loaded && !this.unit;
    }
    /** Whether one was asked for that is not among those that may be seen. */
    get isUnknown() {
        return this.units.length > 0 && this.unitId !== undefined;
    }
    handleUnits(event) {
        this.units = event.detail;
        this.loaded = true;
        this.choose();
    }
    handleChoose(event) {
        rememberUnit(event.detail.id);
        this[NavigationMixin.Navigate](pageOf({ screen: this.screen }, event.detail.id), true);
    }
    handleStatusAction(event) {
        const { status, target } = event.detail;
        if (target.screen === this.screen && !target.state)
            this.dispatchEvent(new CustomEvent('statusaction', { detail: { status } }));
        else
            this.go(target);
    }
    handleNavigate(event) {
        event.stopPropagation();
        this.go(event.detail);
    }
    handleFailure(event) {
        this.fail({ error: event.detail.error, check: () => this.reload() });
    }
    @api
    go({ screen, state = {}, userId, setup }) {
        const page = userId ? userPage(userId) : setup ? setupPage(setup) : pageOf({ screen: screen, state }, state.c__bu ?? this.unitId);
        this[NavigationMixin.Navigate](page);
    }
    choose() {
        this.unitId = chosenUnit(this.state.c__bu, this.units);
        if (this.unit)
            rememberUnit(this.unit.id);
        const { unit, units, state, told } = this;
        const detail = { unit, units, state, isOther: unit?.id !== told?.unit?.id, isMoved: state !== told?.state };
        this.told = detail;
        this.dispatchEvent(new CustomEvent('businessunitchange', { detail }));
    }
    get notices() {
        return this.refs.notices;
    }
}
