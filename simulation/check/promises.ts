import type { User } from '../../account-engagement/store/users.ts';
import type { Unit } from '../history/history.ts';
import type { Change } from '../side/side.ts';

const day = 24 * 3_600_000;

/** Whether a link made on the screen is not overruled by what Account Engagement says about the record. */
const isNobodys = ({ externalId, crmUserId }: User) => externalId === null && crmUserId === null;

export interface Recycle {
  readonly unit: string;
  readonly userId: string;
  readonly at: number;
  readonly approved: boolean;
}

/** What must hold whenever the sync's client writes, whatever goes wrong: watched at every request. */
export class Promises {
  readonly broken: string[] = [];
  readonly recycles: Recycle[] = [];
  /** Whose recycling an admin approved, `unit:user`. */
  readonly approved = new Set<string>();
  /** Record by `unit:user`, as admins linked them on the screen. */
  readonly links = new Map<string, string>();
  /** Business units that were ever transferred. */
  readonly transferred = new Set<string>();
  /** The highest number of recycles a day that an admin has set, by business unit. */
  readonly limits = new Map<string, number>();
  /** Salesforce users, as last read. */
  #users: ReadonlySet<string> = new Set();
  /** Users that were met and are not known yet: made in the same moment, or nobody. */
  readonly #met = new Map<string, string>();
  administrators: (unit: string) => readonly string[] = () => [];
  /** What the sync did, `created`, `recycled`, `restored`, by `unit:user`. */
  readonly done: { readonly what: string; readonly unit: string; readonly userId: string; readonly at: number }[] = [];

  constructor(units: readonly Unit[]) {
    for (const { id } of units) this.limits.set(id, 50);
  }

  /** Everybody who is in Salesforce by now. */
  meet(users: ReadonlySet<string>): void {
    this.#users = users;
    for (const [id, text] of this.#met) if (!users.has(id)) this.#break(text);
    this.#met.clear();
  }

  watch({ at, before, after }: Change): void {
    for (const [key, record] of after) {
      const old = before.get(key);
      if (!old) this.#created(record, before, at);
      else if (old.version !== record.version) this.#changed(old, record, at);
    }
    this.#administrators(before, after);
  }

  #created(record: User, before: ReadonlyMap<string, User>, at: number): void {
    const { businessUnit, externalId } = record;
    if (!this.transferred.has(businessUnit)) this.#break(`${businessUnit}: created ${record.userName} before the transfer`);
    if (!externalId) {
      this.#break(`${businessUnit}: created ${record.userName} for nobody`);
      return;
    }
    if (!this.#users.has(externalId)) this.#met.set(externalId, `${businessUnit}: created ${record.userName} for nobody`);
    const linked = this.links.get(`${businessUnit}:${externalId}`);
    const isOwn = (other: User) =>
      other.businessUnit === businessUnit &&
      (other.externalId === externalId || other.crmUserId === externalId || (other.id === linked && isNobodys(other)));
    const own = [...before.values()].find(isOwn);
    if (own) this.#break(`${businessUnit}: created a second record for ${externalId}, who has ${own.id}`);
    this.done.push({ what: 'created', unit: businessUnit, userId: externalId, at });
  }

  #changed(old: User, record: User, at: number): void {
    const { businessUnit, id } = record;
    const owner = this.#ownerOf(old);
    if (!owner) {
      const unknown = old.externalId ?? old.crmUserId;
      if (unknown) this.#met.set(unknown, `${businessUnit}: touched ${id} (${old.userName}), which is mapped to nobody`);
      else this.#break(`${businessUnit}: touched ${id} (${old.userName}), which is neither ours nor linked`);
      return;
    }
    if (!this.transferred.has(businessUnit)) this.#break(`${businessUnit}: changed ${id} before the transfer`);
    if (old.active && !record.active) this.#recycled(businessUnit, owner, at);
    if (!old.active && record.active) this.done.push({ what: 'restored', unit: businessUnit, userId: owner, at });
  }

  #ownerOf(old: User): string | null {
    for (const id of [old.externalId, old.crmUserId]) if (id && this.#users.has(id)) return id;
    const linked = [...this.links].find(([key, recordId]) => key.startsWith(`${old.businessUnit}:`) && recordId === old.id);
    return linked ? linked[0].split(':')[1]! : null;
  }

  /** No more than the limit in any 24 hours, but for those that were approved. */
  #recycled(unit: string, userId: string, at: number): void {
    const key = `${unit}:${userId}`;
    const approved = this.approved.delete(key);
    this.recycles.push({ unit, userId, at, approved });
    this.done.push({ what: 'recycled', unit, userId, at });
    const today = this.recycles.filter((recycle) => recycle.unit === unit && !recycle.approved && at - recycle.at < day).length;
    const limit = Math.min(this.limits.get(unit)!, 5);
    if (!approved && today > limit) this.#break(`${unit}: recycled ${today} in 24 hours where ${limit} are allowed (${userId})`);
  }

  #administrators(before: ReadonlyMap<string, User>, after: ReadonlyMap<string, User>): void {
    for (const unit of this.limits.keys()) {
      const roles = this.administrators(unit);
      const count = (records: ReadonlyMap<string, User>) =>
        [...records.values()].filter((record) => record.businessUnit === unit && record.active && roles.includes(record.roleId)).length;
      if (count(before) > 0 && count(after) === 0) this.#break(`${unit}: left without an Administrator`);
    }
  }

  #break(text: string): void {
    this.broken.push(text);
  }
}
