import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import takeOver from '@salesforce/apex/UserSyncBusinessUnitController.takeOver';
import canAssign from '@salesforce/customPermission/UserSync_Assign';
import UserSyncAsk from 'c/userSyncAsk';
import { call } from 'c/userSyncServer';
import { chosenUnit, isScreen, pageOf, rememberUnit, setupPage, userPage } from 'c/userSyncState';
import { labels } from './labels';
import { lacking, needed } from './needs';
import { warningLines } from './warnings';
/**
 * The frame of a screen: heading, business unit, its state and warnings, one live region. Fires `businessunitchange` with `{ id, unit, units, state }`
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
    labels = labels;
    units = [];
    loaded = false;
    error;
    announcement = '';
    state = {};
    unitId;
    @wire(CurrentPageReference)
    takeReference(reference) {
        if (!isScreen(reference, this.screen))
            return;
        this.state = reference.state;
        if (this.loaded)
            this.choose();
    }
    connectedCallback() {
        this.reload();
    }
    /** Reads the business units again, for example after one has changed. */
    @api
    async reload() {
        this.error = undefined;
        try {
            this.units = await call(listAll());
            this.loaded = true;
            this.choose();
        }
        catch (error) {
            this.error = error;
        }
    }
    /** Tells screen readers something without moving the focus. */
    @api
    announce(text) {
        this.announcement = text;
    }
    /** Moves the focus to the heading, for example when what had it is gone. */
    @api
    focus() {
        this.refs?.heading?.focus();
    }
    /** Moves the focus to the sentence about the state. */
    @api
    focusStatus() {
        this.refs?.strip?.focus();
    }
    get unit() {
        return this.units.find(({ id }) => id === this.unitId);
    }
    get selectedId() {
        return this.unit?.id;
    }
    get isLoading() {
        return !this.loaded && !this.error;
    }
    get isEmpty() {
        return this.loaded && this.units.length === 0;
    }
    get mayStart() {
        return Boolean(canAssign);
    }
    get emptyText() {
        return this.mayStart ? labels.none : needed(labels.noneFor, 'SetUp');
    }
    get isUnknown() {
        return this.units.length > 0 && this.unitId !== undefined && !this.unit;
    }
    get mustChoose() {
        return this.units.length > 0 && this.unitId === undefined;
    }
    get lack() {
        return this.unit && lacking(this.unit, this.needs);
    }
    get warnings() {
        return this.unit ? warningLines(this.unit, this.screen) : [];
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
    async handleWarning(event) {
        const line = this.warnings.find(({ code }) => code === event.currentTarget.dataset.code);
        if (line.target)
            return this.go(line.target);
        await call(takeOver()).catch((error) => (this.error = error));
        return this.reload();
    }
    /** Writes the message to whoever can assign what is missing; nothing is sent. */
    async handleAsk() {
        const text = needed(labels.askText, this.needs, this.heading, window.location.href);
        await UserSyncAsk.open({ size: 'small', label: labels.ask, text });
    }
    handleSetUp() {
        this.go({ screen: 'BusinessUnit', state: { c__setup: '1' } });
    }
    /** Goes to a screen, with the business unit, or to Setup. */
    @api
    go({ screen, state = {}, userId, setup }) {
        const page = userId ? userPage(userId) : setup ? setupPage(setup) : pageOf({ screen: screen, state }, state.c__bu ?? this.unitId);
        this[NavigationMixin.Navigate](page);
    }
    choose() {
        this.unitId = chosenUnit(this.state.c__bu, this.units);
        if (this.unit)
            rememberUnit(this.unit.id);
        this.dispatchEvent(new CustomEvent('businessunitchange', { detail: { id: this.unit?.id, unit: this.unit, units: this.units, state: this.state } }));
    }
}
