import { parse } from 'csv-parse/sync';
import type { FieldSchema } from '../../../contract/schema.ts';
import { saveRecords } from '../../dml/save.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { testContext } from '../../transactions/test-methods.ts';
import { systemRows, systemValue } from '../../transactions/system-rows.ts';
import { ApexBlob } from '../../values/blob.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { Decimal } from '../../values/decimal.ts';
import { ApexList } from '../../values/list.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { listType } from '../../values/runtime-type.ts';
import { SObject } from '../../values/sobject.ts';
import { ApexTime } from '../../values/time.ts';
import type { Members } from '../registry.ts';
import type { ObjectToken } from '../schema/tokens.ts';

/** Ids that files gave their records, with those that the records have got: files that are loaded later refer to them. */
const given = new WeakMap<object, Map<string, string>>();

/** Apex Reference, Test Class, loadData; Apex Developer Guide, Loading Test Data: a static resource of comma-separated values, its first line the field names. */
export const loadDataMembers: Members = {
  'System.Test.loadData(Schema.SObjectType,String)': (token: ObjectToken, resource: string) => {
    const tx = currentTransaction();
    const test = testContext(tx);
    if (!given.has(test)) given.set(test, new Map());
    const ids = given.get(test)!;
    const lines = parse(textOf(resource), { columns: true, skip_empty_lines: true, trim: true, bom: true }) as Readonly<
      Record<string, string>
    >[];
    const { object } = token;
    const records = lines.map((line) => {
      const record = SObject.create(object);
      for (const [name, text] of Object.entries(line))
        if (name.toLowerCase() !== 'id') record.store(fieldOf(object.name, name), valueOf(fieldOf(object.name, name), text, ids));
      return record;
    });
    saveRecords(tx, 'insert', records, { mode: 'system', sharing: 'without', allOrNone: true });
    for (const [index, line] of lines.entries()) {
      const [, id] = Object.entries(line).find(([name]) => name.toLowerCase() === 'id') ?? [];
      if (id) ids.set(id, records[index]!.id!);
    }
    return new ApexList(listType(tx.engine.types.type('SObject')), records);
  }
};

function textOf(resource: string): string {
  const { database } = currentTransaction();
  for (const id of systemRows(database, 'StaticResource', 'Name', resource)) {
    const body = systemValue(database, 'StaticResource', id, 'Body');
    if (body instanceof ApexBlob) return Buffer.from(body.bytes).toString('utf8');
  }
  throw apexException('System.StringException', `Static Resource not found: ${resource}`);
}

function fieldOf(object: string, name: string): FieldSchema {
  const field = currentTransaction().org.schema.field(object, name);
  if (!field) throw apexException('System.SObjectException', `Invalid field ${name} for ${object}`);
  return field;
}

function valueOf(field: FieldSchema, text: string, ids: ReadonlyMap<string, string>): unknown {
  if (text === '') return null;
  switch (field.apexType) {
    case 'Id':
      return ids.get(text) ?? text;
    case 'Boolean':
      return /^(?:true|1|yes)$/i.test(text);
    case 'Integer':
    case 'Double':
      return Number(text);
    case 'Long':
      return BigInt(text);
    case 'Decimal':
      return Decimal.parse(text);
    case 'Date':
      return ApexDate.parseIso(text.slice(0, 10));
    case 'Datetime':
      return ApexDatetime.parseIso(text.replace(' ', 'T')) ?? ApexDatetime.parseIso(`${text.replace(' ', 'T')}Z`);
    case 'Time':
      return ApexTime.parseIso(text);
    default:
      return text;
  }
}
