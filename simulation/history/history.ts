import type { Org, PlainRecord } from '../../local-org/contract/org.ts';
import { openOrg } from '../../local-org/org.ts';
import type { KillPoint } from '../../local-org/runtime/transactions/kill.ts';
import { Promises } from '../check/promises.ts';
import { credentials, type Base } from '../org/base.ts';
import { call } from '../org/call.ts';
import { ForkJournal } from '../org/fork-journal.ts';
import { Chance } from '../random.ts';
import { Side } from '../side/side.ts';
import { Tally } from './tally.ts';

/** A business unit by its row in the org and its id at Account Engagement. */
export interface Unit {
  readonly rowId: string;
  readonly id: string;
  readonly name: string;
}

/** What is to die: after how many kill points, and whether the whole org goes down with it. */
interface PlannedDeath {
  left: number;
  readonly at: KillPoint['at'];
  readonly isCrash: boolean;
}

class OrgDown extends Error {}

/** One run of the company: the org, Account Engagement, their admins, and everything that goes wrong. */
export class History {
  readonly seed: string;
  readonly side: Side;
  readonly tally = new Tally();
  readonly promises: Promises;
  readonly units: readonly Unit[];
  readonly admin: string;
  readonly script: string[] = [];
  readonly #base: Base;
  #org: Org;
  #journal: ForkJournal;
  #death: PlannedDeath | null = null;
  #crashed = false;
  #opened = 0;

  private constructor(base: Base, seed: string, units: readonly Unit[], admin: string) {
    this.#base = base;
    this.seed = seed;
    this.units = units;
    this.admin = admin;
    this.side = new Side(base.seeds, base.state.clock, new Chance(`${seed}:side`));
    this.promises = new Promises(units);
    this.promises.administrators = (unit) =>
      this.side.store.businessUnits
        .roles(unit)
        .filter(({ kind }) => kind === 'administrator')
        .map(({ id }) => id);
    this.#journal = new ForkJournal(base.state);
    this.#org = this.#open();
  }

  static begin(base: Base, seed: string): History {
    return new History(base, seed, base.units, base.admin);
  }

  get org(): Org {
    return this.#org;
  }

  get now(): number {
    return this.#org.clock.now();
  }

  /** Reads rows in system mode. */
  query(soql: string, binds?: Readonly<Record<string, unknown>>): Promise<readonly PlainRecord[]> {
    return this.#org.query(soql, binds);
  }

  /** Runs what is due, until nothing is, or until the org goes down. */
  async pump(): Promise<void> {
    const between = async () => {
      if (this.#crashed) throw new OrgDown();
    };
    await this.#org.pump({ between }).catch((error: unknown) => {
      if (!(error instanceof OrgDown)) throw error;
    });
  }

  /** Calls a screen as the admin. */
  call(className: string, method: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    return call(this.#org, this.admin, className, method, parameters);
  }

  /** Saves in Setup as the admin. */
  save(operation: 'insert' | 'update' | 'delete', object: string, record: PlainRecord): Promise<readonly PlainRecord[]> {
    return this.#org.save(operation, object, [record], { userId: this.admin });
  }

  /** Plans that a transaction dies at the n-th point of this kind from now. */
  planDeath(at: KillPoint['at'], after: number, isCrash: boolean): void {
    this.#death = { at, left: after, isCrash };
  }

  /** Nothing dies any more. */
  forgetDeath(): void {
    this.#death = null;
  }

  /** Brings the org up again from its store, if it went down. */
  async recover(): Promise<void> {
    if (!this.#crashed) return;
    this.#crashed = false;
    this.#journal = new ForkJournal(this.#journal.state());
    this.#org = this.#open();
    this.tally.count('crash', 'org restarted');
  }

  #open(): Org {
    const { program, edition } = this.#base;
    const org = openOrg(
      program.project,
      { edition, credentials },
      {
        callouts: this.side,
        seed: `${this.seed}:org:${this.#opened++}`,
        simulation: true,
        compiled: program.compiled,
        journal: this.#journal,
        killPlan: (point) => this.#dies(point),
        onWait: (suspension, live) => this.tally.wait(suspension, live)
      }
    );
    this.side.connect(
      () => org.clock.now(),
      (change) => this.promises.watch(change),
      (kind) => this.tally.count('fault', kind)
    );
    return org;
  }

  #dies({ at, kind }: KillPoint): boolean {
    if (kind === 'read') return false;
    if (this.#crashed) return true;
    const death = this.#death;
    if (!death || death.at !== at || --death.left > 0) return false;
    this.#death = null;
    this.tally.count('fault', death.isCrash ? `crash at a ${at}` : `kill at a ${at}`);
    if (death.isCrash) {
      this.#crashed = true;
      this.#journal.freeze();
    }
    return true;
  }
}
