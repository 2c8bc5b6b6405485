import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldSchema } from '../../contract/schema.ts';
import { Random } from '../kernel/random.ts';
import { ApexBlob } from '../values/blob.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { Database } from './database.ts';
import { LibsqlJournal } from './libsql-journal.ts';
import type { Journal } from './journal.ts';
import { LockTable } from './locks.ts';
import { OrderedIndex } from './ordered-index.ts';
import type { MutableRow } from './row.ts';
import type { Table } from './table.ts';
import { TestOrg } from './test-org.ts';

const shopFields = {
  City__c: '',
  Sales__c: '<type>Number</type><precision>10</precision><scale>2</scale>',
  Day__c: '<type>Date</type>',
  Seen__c: '<type>DateTime</type>'
};
const shops = (fields: Record<string, string> = shopFields): TestOrg => new TestOrg({ objects: { Shop__c: { object: '', fields } } });

let org: TestOrg;
let table: Table;
let name: FieldSchema;

beforeEach(() => {
  org = shops();
  table = org.database.table('Shop__c');
  name = org.field('Shop__c', 'Name');
});

function put(values: Record<string, unknown>, id = org.ids.next(table.object.keyPrefix)): string {
  const row: MutableRow = table.copy(table.get(id) ?? [id]);
  for (const [field, value] of Object.entries(values)) row[table.layout.slotFor(org.field('Shop__c', field).ordinal)] = value;
  table.put(Array.from(row, (value) => value ?? null));
  return id;
}
const names = (): unknown[] => [...table.rows()].map((row) => table.valueOf(row, name));

describe('a table', () => {
  it('gives back every state by its undo log: rows, order, indexes, Ids', () => {
    put({ Name: 'a' });
    const b = put({ Name: 'b' });
    put({ Name: 'c' });
    org.database.commit({ clock: 0 });
    const index = table.hash(name.ordinal);
    put({ Name: 'x' }, b);
    table.remove(b);
    const d = put({ Name: 'd' });
    expect(names()).toEqual(['a', 'c', 'd']);
    org.database.rollback();
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(index.get('b')).toEqual([b]);
    expect(index.get('x')).toEqual([]);
    expect(put({ Name: 'again' })).toBe(d);
  });

  it('keeps rows in the order of their Ids, whatever the order they came in', () => {
    const ids = [org.ids.next(table.object.keyPrefix), org.ids.next(table.object.keyPrefix)];
    put({ Name: 'second' }, ids[1]);
    put({ Name: 'first' }, ids[0]);
    expect(names()).toEqual(['first', 'second']);
    org.database.rollback();
    put({ Name: 'only' });
    expect(names()).toEqual(['only']);
  });

  it('holds removed rows in the bin until they are taken out', () => {
    const id = put({ Name: 'a' });
    table.remove(id, table.get(id));
    expect(table.size).toBe(0);
    table.takeFromBin(id, table.getDeleted(id));
    expect(names()).toEqual(['a']);
  });

  it('finds the same through an index as by looking at every row, after any history', () => {
    const random = new Random('history');
    const ids: string[] = [];
    for (let step = 0; step < 3_000; step++) {
      const what = random.integer(10);
      if (what < 6 || ids.length === 0) ids.push(put({ Name: `n${random.integer(50)}` }));
      else if (what < 8) put({ Name: `n${random.integer(50)}` }, ids[random.integer(ids.length)]!);
      else table.remove(ids.splice(random.integer(ids.length), 1)[0]!);
      if (step === 500) table.hash(name.ordinal);
      if (step === 700) table.ordered(name.ordinal);
      if (step % 400 === 399 && random.next() < 0.5) {
        org.database.rollback();
        ids.splice(0, ids.length, ...[...table.rows()].map((row) => row[0] as string));
      } else if (step % 300 === 0) org.database.commit({ clock: 0 });
    }
    const byScan = (wanted: string): string[] =>
      [...table.rows()].filter((row) => table.valueOf(row, name) === wanted).map((row) => row[0] as string);
    for (let n = 0; n < 50; n++) expect(table.idsWhere(name, `n${n}`)).toEqual(byScan(`n${n}`));
    const sorted = [...table.rows()].map((row) => `${String(table.valueOf(row, name))} ${String(row[0])}`).sort();
    expect(
      table
        .ordered(name.ordinal)
        .list()
        .map((id) => `${String(table.valueOf(table.get(id)!, name))} ${id}`)
    ).toEqual(sorted);
  });
});

describe('an ordered index', () => {
  it('answers ranges in both directions, with nulls apart', () => {
    const index = new OrderedIndex();
    for (let i = 0; i < 2_000; i++) index.add((i * 7) % 2_000, `id${i}`);
    index.add(null, 'none');
    const keys = (ids: Iterable<string>): number[] => [...ids].map((id) => (Number(id.slice(2)) * 7) % 2_000);
    expect(keys(index.list({ from: 10, to: 13 }))).toEqual([10, 11, 12, 13]);
    expect(keys(index.list({ from: 10, fromExclusive: true, to: 13, toExclusive: true }))).toEqual([11, 12]);
    expect(keys(index.list({ to: 2 }, true))).toEqual([2, 1, 0]);
    expect(keys(index.list({ from: 1_998 }, true))).toEqual([1_999, 1_998]);
    expect(index.nulls).toEqual(['none']);
    expect(index.estimate({ from: 5_000 })).toBeLessThan(600);
  });
});

describe('isolation', () => {
  it('undoes commits, again and again, with Ids', () => {
    put({ Name: 'set up' });
    org.database.commit({ clock: 0 });
    const isolation = org.database.isolate();
    const ids = [1, 2].map(() => {
      const id = put({ Name: 'test' });
      org.database.commit({ clock: 0 });
      put({ Name: 'open' });
      isolation.restore();
      return id;
    });
    expect(ids[0]).toBe(ids[1]);
    isolation.end();
    expect(names()).toEqual(['set up']);
    expect(() => {
      put({ Name: 'dirty' });
      org.database.isolate();
    }).toThrow('Isolation starts between transactions');
  });
});

describe('locks', () => {
  it('are taken all or none, and released together', () => {
    const locks = new LockTable();
    expect(locks.take(1, ['a', 'b'])).toBeNull();
    expect(locks.take(2, ['c', 'b'])).toBe(1);
    expect(locks.isTaken(1, 'c')).toBe(false);
    locks.release(1);
    expect(locks.take(2, ['b'])).toBeNull();
  });
});

describe('the libsql journal', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'journal-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const openOrg = (fields?: Record<string, string>): { org: TestOrg; database: Database; stored: ReturnType<Journal['load']> } => {
    const made = shops(fields);
    const journal = new LibsqlJournal(join(folder, 'org.db'), made.schema);
    const database = new Database(made.schema, made.ids, journal);
    return { org: made, database, stored: database.load() };
  };
  const putIn = (database: Database, id: string, values: Record<string, unknown>): void => {
    const target = database.table('Shop__c');
    const row: MutableRow = [id];
    for (const [field, value] of Object.entries(values))
      row[target.layout.slotFor(database.schema.field('Shop__c', field)!.ordinal)] = value;
    target.put(Array.from(row, (value) => value ?? null));
  };
  const valuesOf = (database: Database, id: string, ...fields: string[]): unknown[] => {
    const target = database.table('Shop__c');
    return fields.map((field) => target.valueOf(target.get(id)!, database.schema.field('Shop__c', field)!));
  };

  it('brings back rows, bin, Ids, clock and queues after a restart', () => {
    const first = openOrg();
    const id = first.database.ids.next('a00');
    const gone = first.database.ids.next('a00');
    const values = { Name: 'A', Sales__c: Decimal.parse('1.50'), Day__c: new ApexDate(20_000), Seen__c: new ApexDatetime(5_000) };
    putIn(first.database, id, values);
    putIn(first.database, gone, { Name: 'gone' });
    first.database.commit({ clock: 7, added: [{ queue: 'job', key: 'j1', value: { class: 'Job' } }] });
    const deleted = first.database.table('Shop__c').get(gone);
    first.database.table('Shop__c').remove(gone, deleted);
    first.database.commit({ clock: 8, added: [{ queue: 'event', key: 'e1', value: 1 }], removed: [{ queue: 'job', key: 'j1' }] });
    putIn(first.database, first.database.ids.next('a00'), { Name: 'never committed' });
    first.database.close();

    const { database, stored } = openOrg();
    expect(stored).toMatchObject({ clock: 8, queue: [{ queue: 'event', key: 'e1', value: 1 }], notes: [] });
    expect(valuesOf(database, id, 'Name', 'Sales__c', 'Day__c', 'Seen__c')).toEqual(Object.values(values));
    expect(database.table('Shop__c').size).toBe(1);
    expect(database.table('Shop__c').getDeleted(gone)).toBeDefined();
    expect(database.ids.next('a00').slice(-5, -3)).toBe('03');
    database.close();
  });

  it('refuses a second process', () => {
    const { database } = openOrg();
    expect(() => openOrg()).toThrow(/is in use by another process. Stop that process, or choose another file./);
    database.close();
  });

  it('sets values of vanished fields aside, names them, and brings them back with the field', () => {
    const first = openOrg();
    putIn(first.database, 'a00000000000001AAA', { Name: 'A', City__c: 'Ulm' });
    first.database.commit({ clock: 0 });
    first.database.close();
    const without = openOrg({ Day__c: shopFields.Day__c });
    expect(without.stored.notes).toContain('Field Shop__c.City__c is gone; its values are kept aside.');
    putIn(without.database, 'a00000000000001AAA', { Name: 'B' });
    without.database.commit({ clock: 0 });
    without.database.close();
    const { database } = openOrg();
    expect(valuesOf(database, 'a00000000000001AAA', 'Name', 'City__c', 'Day__c')).toEqual(['B', 'Ulm', null]);
    database.close();
  });

  it('refuses a field whose type changed', () => {
    openOrg().database.close();
    expect(() => openOrg({ ...shopFields, City__c: '<type>Checkbox</type>' })).toThrow(
      'Field Shop__c.City__c held String and is now Boolean.\nUndo the change, or start with --reset'
    );
  });

  it.each([
    ['in its beginning', 0],
    ['among its records', 200_000]
  ])('refuses a file that is damaged %s, in one line', (_where, at) => {
    const { database } = openOrg();
    for (let i = 0; i < 400; i++) putIn(database, database.ids.next('a00'), { Name: 'A', City__c: 'Ulm'.repeat(80) });
    database.commit({ clock: 0 });
    database.close();
    const file = join(folder, 'org.db');
    const bytes = readFileSync(file);
    expect(bytes.length).toBeGreaterThan(at);
    writeFileSync(file, bytes.fill(0xff, at, at + 40_000));
    expect(() => openOrg()).toThrow(/^The database .*org\.db cannot be opened: [^\n]+\. Put a copy in its place, or start with --reset/);
  });

  it('keeps bytes', () => {
    const { database } = openOrg();
    const journal = database.table('ContentVersion');
    const field = database.schema.field('ContentVersion', 'VersionData')!;
    const row: MutableRow = ['068000000000001AAA'];
    row[journal.layout.slotFor(field.ordinal)] = ApexBlob.ofText('héllo');
    journal.put(row);
    database.commit({ clock: 0 });
    database.close();
    const again = openOrg().database;
    const stored = again.table('ContentVersion').valueOf(again.table('ContentVersion').get('068000000000001AAA')!, field);
    expect((stored as ApexBlob).equals(ApexBlob.ofText('héllo'))).toBe(true);
    again.close();
  });
});

describe('a commit that cannot be written', () => {
  it('leaves everything rolled back', () => {
    const failing: Journal = {
      load: () => ({ queue: [], idCounters: new Map(), clock: null, notes: [] }),
      commit: () => {
        throw new Error('disk full');
      },
      close: () => undefined
    };
    const broken = new TestOrg({ objects: { Shop__c: { object: '' } }, journal: failing });
    broken.database.table('Shop__c').put(['a00000000000001AAA']);
    expect(() => broken.database.commit({ clock: 0 })).toThrow('disk full');
    expect(broken.database.table('Shop__c').size).toBe(0);
    expect(broken.database.dirty).toBe(false);
  });
});
