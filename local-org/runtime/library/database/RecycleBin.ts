import { charge } from '../../kernel/limits.ts';
import { failure } from '../../dml/failures.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { nullPointer } from '../../values/platform-exceptions.ts';
import { listType } from '../../values/runtime-type.ts';
import type { SObject } from '../../values/sobject.ts';
import type { Members } from '../registry.ts';
import { SaveResultObject } from './Results.ts';

/** Apex Reference, Database.emptyRecycleBin: a DML statement over its records, which then are gone for good. */
export const recycleBinMembers: Members = {
  'System.Database.emptyRecycleBin(List<SObject>)': (records: ApexList) =>
    empty((records.items as readonly (SObject | null)[]).map((record) => record?.id ?? null)),
  'System.Database.emptyRecycleBin(SObject)': (record: SObject | null) => {
    chargeRows(1);
    return resultOf(record?.id ?? null);
  },
  'System.Database.emptyRecycleBin(List<Id>)': (ids: ApexList) => empty(ids.items as readonly (string | null)[])
};

function empty(ids: readonly (string | null)[]): ApexList {
  const tx = currentTransaction();
  chargeRows(ids.length);
  const results = ids.map(resultOf);
  return new ApexList(listType(tx.engine.types.type('Database.EmptyRecycleBinResult')), results);
}

function chargeRows(rows: number): void {
  const { limits } = currentTransaction();
  charge(limits, 'dmlStatements');
  charge(limits, 'dmlRows', rows);
}

const resultOf = (id: string | null): SaveResultObject => new SaveResultObject('Database.EmptyRecycleBinResult', removed(id));

function removed(id: string | null): SaveResultObject['result'] {
  if (id === null) throw nullPointer();
  const { database, org } = currentTransaction();
  const object = org.schema.objectByPrefix(id.slice(0, 3));
  const table = object && database.tableOf(object);
  if (table?.getDeleted(id)) {
    table.purge(id);
    return { id, success: true, created: false, errors: [] };
  }
  return { id, success: false, created: false, errors: [failure('INVALID_ID_FIELD', `Record is not in the recycle bin: ${id}`)] };
}
