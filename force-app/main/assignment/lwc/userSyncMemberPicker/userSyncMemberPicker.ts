import { LightningElement, api } from 'lwc';
import search from '@salesforce/apex/UserSyncAssignmentController.search';
import { Pager, type Listing } from 'c/userSyncPager';
import type { ServerError } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { hitView, type Hit, type HitView } from './hits';
import { labels } from './labels';

export type { Hit } from './hits';

/** From here on a search asks for more letters. */
const many = 1000;

/** Finds users, public groups and roles on the server. Fires `add` `{ group, hit }` and `undo` `{ group, hit }`; the pressed button keeps the focus. */
export default class UserSyncMemberPicker extends LightningElement {
  @api businessUnitId = '';
  /** What is not saved yet, as `group:memberId:kind`. */
  @api pending: readonly string[] = [];
  @api readOnly = false;
  labels = labels;
  kind = 'User';
  term = '';
  listing: Listing<Hit> | undefined;
  error: ServerError | undefined;
  busy = false;
  private readonly pager = new Pager<Hit>((after) =>
    search({ businessUnitId: this.businessUnitId, kind: this.kind, term: this.term, after })
  );

  /** Id of the user to begin with, for example whom a reason is about. */
  @api get userId(): string | undefined {
    return this.kind === 'User' ? this.term : undefined;
  }

  set userId(value: string | undefined) {
    if (!value) return;
    this.kind = 'User';
    this.term = value;
    if (this.isConnected) this.find();
  }

  connectedCallback(): void {
    this.find();
  }

  get kinds(): { label: string; value: string }[] {
    return [
      { value: 'User', label: labels.kindUser },
      { value: 'PublicGroup', label: labels.kindPublicGroup },
      { value: 'Role', label: labels.kindRole },
      { value: 'RoleAndSubordinates', label: labels.kindRoleAndSubordinates }
    ];
  }

  get hits(): HitView[] {
    return (this.listing?.rows ?? []).map((hit) => hitView(hit, this.pending));
  }

  get summary(): string {
    const total = this.listing?.page.total ?? 0;
    if (!this.listing || this.error) return '';
    if (total === 0) return this.term ? labels.none : labels.noneOfKind;
    return format(total > many ? labels.narrow : labels.matches, total);
  }

  get hasPages(): boolean {
    return Boolean(this.listing && (this.listing.page.hasPrevious || this.listing.page.hasNext));
  }

  /** A list with buttons scrolls in its box, so that the two sections below stay in sight. */
  get listClass(): string | undefined {
    return this.readOnly ? undefined : 'boxed';
  }

  get ariaBusy(): 'true' | 'false' {
    return this.busy ? 'true' : 'false';
  }

  /** Searches again with the same words, for example after a save. */
  @api refresh(): void {
    this.show(this.pager.refresh());
  }

  handleKind(event: CustomEvent<{ value: string }>): void {
    this.kind = event.detail.value;
    this.find();
  }

  handleTerm(event: CustomEvent<{ term: string }>): void {
    this.term = event.detail.term;
    this.find();
  }

  handlePage(event: CustomEvent<{ direction: 'next' | 'previous' }>): void {
    this.showFromTop(this.pager.move(event.detail.direction));
  }

  handleToggle(event: Event): void {
    const { key, group, pending } = (event.currentTarget as HTMLElement).dataset;
    const hit = this.listing!.rows.find(({ memberId }) => memberId === key)!;
    this.dispatchEvent(new CustomEvent(pending ? 'undo' : 'add', { detail: { group, hit } }));
  }

  find(): void {
    this.showFromTop(this.pager.first());
  }

  private async showFromTop(listing: Promise<Listing<Hit> | undefined>): Promise<void> {
    await this.show(listing);
    (this.refs!.list as HTMLElement).scrollTop = 0;
  }

  private async show(listing: Promise<Listing<Hit> | undefined>): Promise<void> {
    this.busy = true;
    try {
      const answer = await listing;
      if (!answer) return;
      this.listing = answer;
      this.error = undefined;
    } catch (error) {
      this.error = error as ServerError;
    }
    this.busy = false;
  }
}
