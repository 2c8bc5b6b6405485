import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import type { Failure, NoticeBar, Saying } from 'c/userSyncNoticeBar';
import { Pause } from 'c/userSyncPoll';
import { isLackOfPermission, type BusinessUnit, type ServerError } from 'c/userSyncServer';
import { chosenUnit, isScreen, pageOf, rememberUnit, setupPage, userPage, type Screen, type Target } from 'c/userSyncState';
import type { Need } from 'c/userSyncText';
import type { Frame, Navigation, Shown } from './frame';

export type { Frame, Navigation, Shown } from './frame';

/**
 * The frame of a screen: heading, business unit, its state and warnings, one live region, one line of notice. Fires `businessunitchange` with `Shown`
 * whenever the shown business unit, what is known of it, or the address changes; `statusaction` when the state's button belongs to this screen.
 * Listens to `navigate` with a `Navigation` from anything inside.
 */
export default class UserSyncPage extends NavigationMixin(LightningElement) implements Frame {
  @api screen: Screen = 'Users';
  @api heading = '';
  /** What a person needs who wants to change something here. */
  @api needs: Need | undefined;
  units: readonly BusinessUnit[] = [];
  loaded = false;
  announcement = '';
  private state: Readonly<Record<string, string | undefined>> = {};
  private unitId: string | undefined;
  /** A modal that has just closed gives the focus back to its opener; the status takes it after that. */
  private readonly afterModal = new Pause(100);
  private told: Pick<Shown, 'unit' | 'state'> | undefined;

  @wire(CurrentPageReference)
  takeReference(reference: PageReference | undefined): void {
    if (!isScreen(reference, this.screen)) return;
    this.state = reference!.state;
    if (this.loaded) this.choose();
  }

  @api async reload(): Promise<void> {
    await (this.refs!.units as unknown as { refresh(): Promise<void> }).refresh();
  }

  @api announce(text: string): void {
    this.announcement = text;
  }

  @api say(saying: Saying): void {
    this.notices.say(saying);
  }

  @api show(saying: Saying): void {
    this.notices.show(saying);
  }

  /** A person who may no longer change anything sees the page turn readable only. */
  @api fail(failure: Failure): void {
    this.notices.fail(failure);
    if (isLackOfPermission(failure.error)) this.reload();
  }

  @api clear(): void {
    this.notices.clear();
  }

  @api focus(): void {
    (this.refs?.heading as HTMLElement | undefined)?.focus();
  }

  @api focusStatus(): void {
    const focus = () => (this.refs?.strip as HTMLElement | undefined)?.focus();
    focus();
    this.afterModal.run(focus);
  }

  get unit(): BusinessUnit | undefined {
    return this.units.find(({ id }) => id === this.unitId);
  }

  get selectedId(): string | undefined {
    return this.unit?.id;
  }

  get isWithoutUnit(): boolean {
    return this.loaded && !this.unit;
  }

  /** Whether one was asked for that is not among those that may be seen. */
  get isUnknown(): boolean {
    return this.units.length > 0 && this.unitId !== undefined;
  }

  handleUnits(event: CustomEvent<readonly BusinessUnit[]>): void {
    this.units = event.detail;
    this.loaded = true;
    this.choose();
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

  handleFailure(event: CustomEvent<{ error: ServerError }>): void {
    this.fail({ error: event.detail.error, check: () => this.reload() });
  }

  @api go({ screen, state = {}, userId, setup }: Navigation): void {
    const page = userId ? userPage(userId) : setup ? setupPage(setup) : pageOf({ screen: screen!, state }, state.c__bu ?? this.unitId);
    this[NavigationMixin.Navigate](page);
  }

  private choose(): void {
    this.unitId = chosenUnit(this.state.c__bu, this.units);
    if (this.unit) rememberUnit(this.unit.id);
    const { unit, units, state, told } = this;
    const detail: Shown = { unit, units, state, isOther: unit?.id !== told?.unit?.id, isMoved: state !== told?.state };
    this.told = detail;
    this.dispatchEvent(new CustomEvent('businessunitchange', { detail }));
  }

  private get notices(): NoticeBar {
    return this.refs!.notices as unknown as NoticeBar;
  }
}
