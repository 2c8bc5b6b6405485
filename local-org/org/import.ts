import type { PlainRecord } from '../contract/org.ts';
import type { ObjectSchema } from '../contract/schema.ts';
import { importRecords as importRows } from '../runtime/dml/import-records.ts';
import type { Engine } from '../runtime/transactions/engine.ts';
import type { RunningUser } from '../runtime/kernel/transaction.ts';
import { SObject } from '../runtime/values/sobject.ts';
import { completeProfiles } from '../setup/profiles.ts';
import { SetupWriter } from '../setup/rows.ts';
import { ImportFailure, type ImportProblem } from './failures.ts';
import { fromPlain } from './plain.ts';

/** An import may be the first thing that happens in an org: there need be no user yet. */
const nobody: RunningUser = {
  ...{ id: '', profileId: null, roleId: null, username: '', name: '', userType: 'AutomatedProcess' },
  ...{ timeZone: 'GMT', locale: 'en_US', language: 'en_US' }
};

/** Writes records as they are, by the rules of the system but below triggers; Ids that are given stay. All or none. Throws ImportFailure. */
export function importRecords(engine: Engine, objectName: string, records: readonly PlainRecord[]): void {
  const { database, services } = engine;
  const object = database.schema.object(objectName);
  if (!object) throw new Error(`there is no object ${objectName}`);
  const made = makeRecords(engine, object, records);
  const tx = engine.begin({ kind: 'import', what: `import ${object.name}`, user: nobody, limits: 'synchronous', quiddity: 'SYNCHRONOUS' });
  engine.writeSystem(() => {
    const problems = importRows(tx, made).map(({ index, error }) => ({ index, message: `${error.statusCode}, ${error.message}` }));
    if (problems.length) throw new ImportFailure(object.name, problems);
    if (object.name === 'Profile') completeProfiles(new SetupWriter(database, services.clock.now()));
  });
}

function makeRecords({ database }: Engine, object: ObjectSchema, records: readonly PlainRecord[]): readonly SObject[] {
  const problems: ImportProblem[] = [];
  const made = records.map((plain, index) => {
    const record = SObject.create(object);
    for (const [name, value] of Object.entries(plain)) {
      const field = database.schema.field(object.name, name);
      try {
        if (!field) throw new Error(`there is no field ${object.name}.${name}`);
        record.store(field, fromPlain(field, value));
      } catch (error) {
        problems.push({ index, message: (error as Error).message });
      }
    }
    return record;
  });
  if (problems.length) throw new ImportFailure(object.name, problems);
  return made;
}
