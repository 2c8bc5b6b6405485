import type { DataSite } from '../../contract/abi.ts';
import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { Row } from '../storage/row.ts';
import type { Table } from '../storage/table.ts';
import type { Computed } from './masters.ts';
import type { SObject } from '../values/sobject.ts';
import { ApexDatetime } from '../values/datetime.ts';

const none: ReadonlyMap<string, Computed> = new Map();

/** What a statement works on: one object's records in one transaction. */
export class SaveContext {
  readonly tx: DataTransaction;
  readonly object: ObjectSchema;
  readonly table: Table;
  readonly mode: DataSite['mode'];
  readonly sharing: DataSite['sharing'];
  readonly allOrNone: boolean;
  readonly truncates: boolean;
  /** Of masters that are saved because their details changed: what their roll-up summaries and formulas were. */
  readonly computedBefore: ReadonlyMap<string, Computed>;
  /** Merge: Id of the record that stays. */
  readonly masterId: string | null;
  /** The platform saves: fields that no caller may write are written. */
  readonly asPlatform: boolean;

  constructor(
    tx: DataTransaction,
    object: ObjectSchema,
    options: {
      readonly mode: DataSite['mode'];
      readonly sharing: DataSite['sharing'];
      readonly allOrNone: boolean;
      readonly truncates?: boolean;
      readonly master?: SObject;
      readonly asPlatform?: boolean;
      readonly computedBefore?: ReadonlyMap<string, Computed>;
    }
  ) {
    this.tx = tx;
    this.object = object;
    this.table = tx.database.tableOf(object);
    this.mode = options.mode;
    this.sharing = options.sharing;
    this.allOrNone = options.allOrNone;
    this.truncates = options.truncates ?? false;
    this.computedBefore = options.computedBefore ?? none;
    this.asPlatform = options.asPlatform ?? false;
    this.masterId = options.master?.id ?? null;
  }

  /** The field of that name; undefined if the object has none. */
  field(name: string): FieldSchema | undefined {
    return this.tx.org.schema.field(this.object.name, name);
  }

  valueOf(row: Row, name: string): unknown {
    const field = this.field(name);
    return field ? this.table.valueOf(row, field) : null;
  }

  /** The time that audit fields get: seconds, as the platform stores them. */
  now(): ApexDatetime {
    return new ApexDatetime(Math.floor(this.tx.org.clock.now() / 1000) * 1000);
  }
}
