import { currentTransaction } from '../../transactions/current.ts';
import type { Row } from '../../storage/row.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { ApexList } from '../../values/list.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { listType, TYPES } from '../../values/runtime-type.ts';
import { Bean, beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';

const updated: BeanClass = {
  name: 'Database.GetUpdatedResult',
  properties: { Ids: ['List<Id>', 'gf'], LatestDateCovered: ['Datetime', 'gf'] },
  abstract: true
};
const deleted: BeanClass = {
  name: 'Database.GetDeletedResult',
  properties: {
    DeletedRecords: ['List<Database.DeletedRecord>', 'gf'],
    EarliestDateAvailable: ['Datetime', 'gf'],
    LatestDateCovered: ['Datetime', 'gf']
  },
  abstract: true
};
const deletedRecord: BeanClass = {
  name: 'Database.DeletedRecord',
  properties: { Id: ['Id', 'gf'], DeletedDate: ['Datetime', 'gf'] },
  abstract: true
};

/** Apex Reference, Database Class, getUpdated and getDeleted: records that were changed or deleted between two moments. */
export const replicationMembers: Members = {
  ...beanMembers(updated),
  ...beanMembers(deleted),
  ...beanMembers(deletedRecord),
  'System.Database.getUpdated(String,Datetime,Datetime)': (name: string, from: ApexDatetime, to: ApexDatetime) => {
    const span = spanOf(name, from, to);
    const ids = [...span.changes(span.table.rows())].map(([id]) => id);
    return beanOf(updated, { Ids: new ApexList(listType(TYPES.Id), ids), LatestDateCovered: span.covered });
  },
  'System.Database.getDeleted(String,Datetime,Datetime)': (name: string, from: ApexDatetime, to: ApexDatetime) => {
    const span = spanOf(name, from, to);
    const records = [...span.changes(span.table.deletedRows())].map(([id, at]) => beanOf(deletedRecord, { Id: id, DeletedDate: at }));
    const type = currentTransaction().engine.types.type('Database.DeletedRecord');
    return beanOf(deleted, {
      DeletedRecords: new ApexList(listType(type), records),
      EarliestDateAvailable: from,
      LatestDateCovered: span.covered
    });
  }
};

function spanOf(name: string | null, from: ApexDatetime | null, to: ApexDatetime | null) {
  if (name === null || from === null || to === null) throw nullPointer();
  const { org, database } = currentTransaction();
  const object = org.schema.object(name);
  const stamp = object && org.schema.field(object.name, 'SystemModstamp');
  if (!object || !stamp) throw apexException('System.InvalidParameterValueException', `Invalid sObject type: ${name}`);
  if (from.millis >= to.millis) throw apexException('System.InvalidParameterValueException', 'startDate must be before endDate');
  const table = database.tableOf(object);
  function* changes(rows: Iterable<Row>): IterableIterator<readonly [id: string, at: ApexDatetime]> {
    for (const row of rows) {
      const at = table.valueOf(row, stamp!);
      if (at instanceof ApexDatetime && at.millis >= from!.millis && at.millis <= to!.millis) yield [row[0] as string, at];
    }
  }
  return { table, changes, covered: new ApexDatetime(Math.min(to.millis, org.clock.now())) };
}

function beanOf(bean: BeanClass, values: Readonly<Record<string, unknown>>): Bean {
  const made = new Bean(bean);
  for (const [property, value] of Object.entries(values)) made.set(property, value);
  return made;
}
