import type { FieldSchema, Schema } from '../../contract/schema.ts';
import { IndexedSchema } from '../../metadata/schema.ts';
import { objectFiles, projectOf } from '../../metadata/test-project.ts';
import { SimulatedClock, type Clock } from '../kernel/clock.ts';
import { IdCounters } from '../kernel/ids.ts';
import { LimitUsage } from '../kernel/limits.ts';
import { Random } from '../kernel/random.ts';
import type { Program, RunnableTrigger, RunningUser } from '../kernel/transaction.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { TypeTable } from '../values/type-table.ts';
import type { DataTransaction } from './data-transaction.ts';
import { Database } from './database.ts';
import type { Journal } from './journal.ts';
import { MemoryJournal } from './memory-journal.ts';
import type { MutableRow } from './row.ts';

/** Midday, so that time zones matter. */
export const testNow = Date.UTC(2026, 10, 24, 12, 0, 0);

export interface TestOrgParts {
  readonly objects?: Parameters<typeof objectFiles>[0];
  readonly files?: Readonly<Record<string, string>>;
  readonly journal?: Journal;
  readonly triggers?: readonly RunnableTrigger[];
}

/** For tests: a database in memory over a project's objects, and transactions on it. */
export class TestOrg {
  readonly schema: Schema;
  readonly database: Database;
  readonly clock: Clock = new SimulatedClock(testNow);
  readonly ids = new IdCounters();
  readonly program: Program;
  #transactions = 0;

  constructor({ objects = {}, files = {}, journal = new MemoryJournal(), triggers = [] }: TestOrgParts = {}) {
    this.schema = new IndexedSchema(projectOf({ ...objectFiles(objects), ...files }).schema.objects);
    this.database = new Database(this.schema, this.ids, journal);
    this.program = {
      triggers: (object) => triggers.filter((trigger) => trigger.object.toLowerCase() === object.toLowerCase()),
      classAnnotations: () => []
    };
  }

  /** A transaction of a System Administrator, or of another user. */
  transaction(user: Partial<RunningUser> = {}): DataTransaction {
    const { schema, clock, ids, program } = this;
    const types = new TypeTable({ schema, class: () => undefined });
    return {
      ...{ id: ++this.#transactions, kind: 'anonymous', requestId: 'test', isTest: false, startedAt: clock.now(), database: this.database },
      org: { schema, clock, ids, program, types, random: new Random('test') },
      user: { ...this.administrator, ...user },
      ...{ limits: new LimitUsage('synchronous'), cpuMicroseconds: 0, touched: new Set(), mixedDml: { setup: null, other: null } },
      ...{ uncommittedWork: false, triggerDepth: 0, trigger: null, pendingJobs: [], pendingEvents: [], log: [], dead: false }
    };
  }

  /** Adds a row below all rules: audit fields are filled, everything else is as given. Answers its Id. */
  row(object: string, values: Readonly<Record<string, unknown>> = {}): string {
    const table = this.database.table(object);
    const at = new ApexDatetime(this.clock.now());
    const audit = { CreatedDate: at, LastModifiedDate: at, SystemModstamp: at };
    const id = (values['Id'] as string | undefined) ?? this.ids.next(table.object.keyPrefix);
    const row: MutableRow = [id];
    for (const [name, value] of Object.entries({ ...audit, ...values })) {
      const field = this.schema.field(object, name);
      if (field) row[table.layout.slotFor(field.ordinal)] = value;
      else if (!(name in audit)) throw new Error(`${object} has no field ${name}`);
    }
    table.load(Array.from(row, (value) => value ?? null));
    return id;
  }

  field(object: string, name: string): FieldSchema {
    return this.schema.field(object, name)!;
  }

  /** A profile by name; made when first asked for. */
  profile(name: string): string {
    const profiles = this.database.table('Profile');
    const nameField = this.field('Profile', 'Name');
    for (const row of profiles.rows()) if (profiles.valueOf(row, nameField) === name) return row[0] as string;
    return this.row('Profile', { Name: name });
  }

  get administrator(): RunningUser {
    return {
      ...{
        id: '005000000000009AAA',
        profileId: this.profile('System Administrator'),
        roleId: null,
        username: 'admin@example.com',
        name: 'Ada Admin'
      },
      ...{ userType: 'Standard', timeZone: 'Europe/Berlin', locale: 'en_US', language: 'en_US' }
    };
  }
}
