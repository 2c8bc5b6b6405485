import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';
import takeOver from '@salesforce/apex/UserSyncBusinessUnitController.takeOver';
import canAssign from '@salesforce/customPermission/UserSync_Assign';
import UserSyncAsk from 'c/userSyncAsk';
import { call, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { chosenUnit, isScreen, pageOf, rememberUnit, setupPage, userPage, type Screen, type Target } from 'c/userSyncState';
import { labels } from './labels';
import { lacking, needed, type Need } from './needs';
import { warningLines, type WarningLine } from './warnings';

/** Where a text or button leads: a screen, a user in Setup, or a page of Setup. */
export interface Navigation extends Partial<Target> {
  readonly userId?: string;
  readonly setup?: Parameters<typeof setupPage>[0];
}

/**
 * The frame of a screen: heading, business unit, its state and warnings, one live region. Fires `businessunitchange` with `{ id, unit, units, state }`
 * whenever the shown business unit, what is known of it, or the address changes; `statusaction` when the state's button belongs to this screen.
 * Listens to `navigate` with a `Navigation` from anything inside.
 */
export default class UserSyncPage extends NavigationMixin(LightningElement) {
  @api screen: Screen = 'Users';
  @api heading = '';
  /** What a person needs who wants to change something here. */
  @api needs: Need | undefined;
  labels = labels;
  units: readonly BusinessUnit[] = [];
  loaded = false;
  error: ServerError | undefined;
  announcement = '';
  private state: Readonly<Record<string, string | undefined>> = {};
  private unitId: string | undefined;

  @wire(CurrentPageReference)
  takeReference(reference: PageReference | undefined): void {
    if (!isScreen(reference, this.screen)) return;
    this.state = reference!.state;
    if (this.loaded) this.choose();
  }

  connectedCallback(): void {
    this.reload();
  }

  /** Reads the business units again, for example after one has changed. */
  @api async reload(): Promise<void> {
    this.error = undefined;
    try {
      this.units = await call(listAll());
      this.loaded = true;
      this.choose();
    } catch (error) {
      this.error = error as ServerError;
    }
  }

  /** Tells screen readers something without moving the focus. */
  @api announce(text: string): void {
    this.announcement = text;
  }

  /** Moves the focus to the heading, for example when what had it is gone. */
  @api focus(): void {
    (this.refs?.heading as HTMLElement | undefined)?.focus();
  }

  /** Moves the focus to the sentence about the state. */
  @api focusStatus(): void {
    (this.refs?.strip as HTMLElement | undefined)?.focus();
  }

  get unit(): BusinessUnit | undefined {
    return this.units.find(({ id }) => id === this.unitId);
  }

  get selectedId(): string | undefined {
    return this.unit?.id;
  }

  get isLoading(): boolean {
    return !this.loaded && !this.error;
  }

  get isEmpty(): boolean {
    return this.loaded && this.units.length === 0;
  }

  get mayStart(): boolean {
    return Boolean(canAssign);
  }

  get emptyText(): string {
    return this.mayStart ? labels.none : needed(labels.noneFor, 'SetUp');
  }

  get isUnknown(): boolean {
    return this.units.length > 0 && this.unitId !== undefined && !this.unit;
  }

  get mustChoose(): boolean {
    return this.units.length > 0 && this.unitId === undefined;
  }

  get lack(): string | undefined {
    return this.unit && lacking(this.unit, this.needs);
  }

  get warnings(): WarningLine[] {
    return this.unit ? warningLines(this.unit, this.screen) : [];
  }

  handleChoose(event: CustomEvent<{ id: string }>): void {
    rememberUnit(event.detail.id);
    this[NavigationMixin.Navigate](pageOf({ screen: this.screen }, event.detail.id), true);
  }

  handleStatusAction(event: CustomEvent<{ status: string; target: Target }>): void {
    const { status, target } = event.detail;
    if (target.screen === this.screen && !target.state) this.dispatchEvent(new CustomEvent('statusaction', { detail: { status } }));
    else this.go(target);
  }

  handleNavigate(event: CustomEvent<Navigation>): void {
    event.stopPropagation();
    this.go(event.detail);
  }

  async handleWarning(event: Event): Promise<void> {
    const line = this.warnings.find(({ code }) => code === (event.currentTarget as HTMLElement).dataset.code)!;
    if (line.target) return this.go(line.target);
    await call(takeOver()).catch((error: ServerError) => (this.error = error));
    return this.reload();
  }

  /** Writes the message to whoever can assign what is missing; nothing is sent. */
  async handleAsk(): Promise<void> {
    const text = needed(labels.askText, this.needs!, this.heading, window.location.href);
    await UserSyncAsk.open({ size: 'small', label: labels.ask, text });
  }

  handleSetUp(): void {
    this.go({ screen: 'BusinessUnit', state: { c__setup: '1' } });
  }

  /** Goes to a screen, with the business unit, or to Setup. */
  @api go({ screen, state = {}, userId, setup }: Navigation): void {
    const page = userId ? userPage(userId) : setup ? setupPage(setup) : pageOf({ screen: screen!, state }, state.c__bu ?? this.unitId);
    this[NavigationMixin.Navigate](page);
  }

  private choose(): void {
    this.unitId = chosenUnit(this.state.c__bu, this.units);
    if (this.unit) rememberUnit(this.unit.id);
    this.dispatchEvent(
      new CustomEvent('businessunitchange', { detail: { id: this.unit?.id, unit: this.unit, units: this.units, state: this.state } })
    );
  }
}
