import type { Org, PlainRecord } from '../contract/org.ts';
import { saveRecords } from '../runtime/dml/save.ts';
import type { OrgCore } from '../runtime/link/org-core.ts';
import type { Coroutine } from '../runtime/transactions/suspension.ts';
import { runningUser } from '../runtime/transactions/users.ts';
import { SObject } from '../runtime/values/sobject.ts';
import { ApexFailure } from './failures.ts';
import { fromPlain, plainRecord } from './plain.ts';

export interface SaveCall {
  readonly operation: Parameters<Org['save']>[0];
  readonly object: string;
  readonly records: readonly PlainRecord[];
  readonly userId: string;
}

/** DML of a host as a user, in user mode, with triggers. Throws ApexFailure. */
export function* runSave({ engine }: OrgCore, { operation, object, records, userId }: SaveCall): Coroutine<readonly PlainRecord[]> {
  const user = runningUser(engine.database, userId);
  const tx = engine.begin({ kind: 'setup', what: `${operation} ${object}`, user, limits: 'synchronous', quiddity: 'SYNCHRONOUS' });
  const outcome = yield* engine.execute(tx, () => {
    const made = records.map((record) => toRecord(engine.services.schema, object, record));
    saveRecords(tx, operation, made, { mode: 'user', sharing: 'with', allOrNone: true });
    return made.map(plainRecord);
  });
  if (!outcome.ok) throw new ApexFailure(engine.failure(outcome.error));
  return outcome.value;
}

function toRecord(schema: OrgCore['engine']['services']['schema'], objectName: string, plain: PlainRecord): SObject {
  const object = schema.object(objectName);
  if (!object) throw new Error(`There is no object ${objectName}`);
  const record = SObject.create(object);
  for (const [name, value] of Object.entries(plain)) {
    const field = schema.field(object.name, name);
    if (!field) throw new Error(`There is no field ${object.name}.${name}`);
    record.store(field, fromPlain(field, value));
  }
  return record;
}
