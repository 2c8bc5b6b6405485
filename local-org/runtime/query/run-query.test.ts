import { aliasOf } from '../values/aliases.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DataSite } from '../../contract/abi.ts';
import { parseSoql } from '../../compiler/language/parse.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import { TestOrg, testNow } from '../storage/test-org.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { ApexList } from '../values/list.ts';
import { listType, TYPES } from '../values/runtime-type.ts';
import type { SObject } from '../values/sobject.ts';
import { countQuery, explainQuery, queryLocator, runQuery } from './run-query.ts';

const site: DataSite = { mode: 'system', sharing: 'without', line: 1 };
const decimal = (text: string): Decimal => Decimal.parse(text)!;

let org: TestOrg;
let tx: DataTransaction;

beforeEach(() => {
  org = new TestOrg({
    objects: {
      Shop__c: {
        object: '',
        fields: {
          City__c: '',
          Key__c: '<type>Text</type><length>40</length><unique>true</unique><externalId>true</externalId>',
          Sales__c: '<type>Number</type><precision>10</precision><scale>2</scale>',
          Opened__c: '<type>Date</type>',
          Seen__c: '<type>DateTime</type>',
          Open__c: '<type>Checkbox</type>',
          Tags__c: '<type>MultiselectPicklist</type>',
          Size__c:
            '<type>Picklist</type><valueSet><valueSetDefinition><value><fullName>Small</fullName><label>small!</label></value><value><fullName>Large</fullName><label>large!</label></value></valueSetDefinition></valueSet>',
          Parent__c: '<type>Lookup</type><referenceTo>Shop__c</referenceTo><relationshipName>Branches</relationshipName>',
          Notes__c: '<type>LongTextArea</type><length>32000</length>',
          Double__c: '<type>Number</type><formula>Sales__c * 2</formula>',
          Broken__c: '<type>Text</type><formula>GETRECORDIDS(Name)</formula>'
        }
      },
      Line__c: {
        object: '',
        fields: { Shop__c: '<type>Lookup</type><referenceTo>Shop__c</referenceTo><relationshipName>Lines</relationshipName>' }
      }
    }
  });
  tx = org.transaction();
});

const query = (soql: string, ...binds: unknown[]): SObject[] => runQuery(tx, parseSoql(soql).query, binds, site);
const count = (soql: string): number => countQuery(tx, parseSoql(soql).query, [], site);
const plan = (soql: string, ...binds: unknown[]): string => {
  const access = explainQuery(tx, parseSoql(soql).query, binds, site);
  return 'field' in access ? `${access.kind} ${access.field.name}` : access.kind;
};
const value = (record: SObject, field: string): unknown => record.get(record.object.fields.find((candidate) => candidate.name === field)!);
const names = (records: readonly SObject[]): unknown[] => records.map((record) => value(record, 'Name'));
const shop = (Name: string, values: Record<string, unknown> = {}): string => org.row('Shop__c', { Name, ...values });

describe('conditions', () => {
  it('compare with each value of a bound collection', () => {
    const [a, b] = [shop('A', { City__c: 'Bonn' }), shop('B', { City__c: 'Rome' })];
    shop('C');
    const of = (...items: unknown[]): ApexList => new ApexList(listType(TYPES.String), items);
    expect(names(query('SELECT Name FROM Shop__c WHERE Id = :a', of(a, b)))).toEqual(['A', 'B']);
    expect(plan('SELECT Name FROM Shop__c WHERE Id = :a', of(a, b))).toContain('Id');
    expect(names(query('SELECT Name FROM Shop__c WHERE City__c = :a', of('BONN')))).toEqual(['A']);
    expect(names(query('SELECT Name FROM Shop__c WHERE City__c != :a', of('BONN')))).toEqual(['B', 'C']);
    expect(names(query('SELECT Name FROM Shop__c WHERE Id = :a', of()))).toEqual([]);
  });

  it('compare text without case, and treat the empty text as null', () => {
    shop('Alpha', { City__c: 'Berlin' });
    shop('Beta');
    expect(names(query("SELECT Name FROM Shop__c WHERE City__c = 'BERLIN'"))).toEqual(['Alpha']);
    expect(names(query("SELECT Name FROM Shop__c WHERE City__c = ''"))).toEqual(['Beta']);
    expect(names(query("SELECT Name FROM Shop__c WHERE City__c != 'berlin'"))).toEqual(['Beta']);
    expect(names(query('SELECT Name FROM Shop__c WHERE City__c = :none', null))).toEqual(['Beta']);
    expect(names(query("SELECT Name FROM Shop__c WHERE City__c > 'a'"))).toEqual(['Alpha']);
  });

  it('combine with AND, OR, NOT', () => {
    shop('A', { Sales__c: decimal('1') });
    shop('B', { Sales__c: decimal('2') });
    shop('C', { Sales__c: decimal('3') });
    expect(names(query("SELECT Name FROM Shop__c WHERE Sales__c >= 2 AND (NOT Name = 'c')"))).toEqual(['B']);
    expect(names(query("SELECT Name FROM Shop__c WHERE Sales__c < 2 OR Name = 'C'"))).toEqual(['A', 'C']);
  });

  it('match LIKE patterns with escapes', () => {
    shop('50% off');
    shop('50 off');
    expect(names(query("SELECT Name FROM Shop__c WHERE Name LIKE '50%OFF'"))).toHaveLength(2);
    expect(names(query("SELECT Name FROM Shop__c WHERE Name LIKE '50\\\\% off'"))).toEqual(['50% off']);
    expect(names(query("SELECT Name FROM Shop__c WHERE Name LIKE '50_off'"))).toEqual(['50 off']);
  });

  it('take lists, sets and null in IN; an empty list matches nothing', () => {
    shop('A', { City__c: 'x' });
    shop('B', { City__c: 'y' });
    shop('C');
    const list = (...items: unknown[]): ApexList => new ApexList(listType(TYPES.String), items);
    expect(names(query('SELECT Name FROM Shop__c WHERE City__c IN :v', list('X', 'z')))).toEqual(['A']);
    expect(query('SELECT Name FROM Shop__c WHERE City__c IN :v', list())).toEqual([]);
    expect(names(query('SELECT Name FROM Shop__c WHERE City__c NOT IN :v', list('x')))).toEqual(['B', 'C']);
    expect(names(query("SELECT Name FROM Shop__c WHERE City__c IN ('x', null)"))).toEqual(['A', 'C']);
  });

  it('read a checkbox without a value as false', () => {
    shop('A');
    expect(names(query('SELECT Name FROM Shop__c WHERE Open__c = false'))).toEqual(['A']);
    expect(value(query('SELECT Open__c FROM Shop__c')[0]!, 'Open__c')).toBe(false);
  });

  it('take Ids of 15 characters, and refuse what is no Id', () => {
    const id = shop('A');
    expect(names(query('SELECT Name FROM Shop__c WHERE Id = :id', id.slice(0, 15)))).toEqual(['A']);
    expect(() => query("SELECT Name FROM Shop__c WHERE Id = 'abc'")).toThrow('invalid ID field: abc');
  });

  it('know multi-select picklists', () => {
    shop('A', { Tags__c: 'red;blue' });
    shop('B', { Tags__c: 'green' });
    expect(names(query("SELECT Name FROM Shop__c WHERE Tags__c INCLUDES ('red;blue', 'green')"))).toEqual(['A', 'B']);
    expect(names(query("SELECT Name FROM Shop__c WHERE Tags__c EXCLUDES ('blue')"))).toEqual(['B']);
  });

  it('refuse a value of another type, and long text', () => {
    expect(() => query("SELECT Id FROM Shop__c WHERE Open__c = 'true'")).toThrow(
      "value of filter criterion for field 'Open__c' must be of type boolean"
    );
    expect(() => query("SELECT Id FROM Shop__c WHERE Notes__c = 'x'")).toThrow("field 'Notes__c' can not be filtered");
  });
});

describe('dates', () => {
  it("count days in the user's time zone", () => {
    // 23:30 UTC on the 23rd is the 24th in Berlin.
    shop('late', { Seen__c: new ApexDatetime(Date.UTC(2026, 10, 23, 23, 30)) });
    shop('early', { Seen__c: new ApexDatetime(Date.UTC(2026, 10, 23, 22, 30)) });
    expect(names(query('SELECT Name FROM Shop__c WHERE Seen__c = TODAY'))).toEqual(['late']);
    expect(names(query('SELECT Name FROM Shop__c WHERE Seen__c < TODAY'))).toEqual(['early']);
    expect(names(query('SELECT Name FROM Shop__c WHERE Seen__c >= 2026-11-23T23:00:00Z'))).toEqual(['late']);
  });

  it('know date literals and functions', () => {
    shop('now', { Opened__c: ApexDate.of(2026, 11, 24) });
    shop('last month', { Opened__c: ApexDate.of(2026, 10, 31) });
    expect(names(query('SELECT Name FROM Shop__c WHERE Opened__c = THIS_MONTH'))).toEqual(['now']);
    expect(names(query('SELECT Name FROM Shop__c WHERE Opened__c = LAST_N_DAYS:30'))).toEqual(['now', 'last month']);
    expect(names(query('SELECT Name FROM Shop__c WHERE Opened__c = 2026-10-31'))).toEqual(['last month']);
    expect(names(query('SELECT Name FROM Shop__c WHERE CALENDAR_MONTH(Opened__c) = 10'))).toEqual(['last month']);
    expect(names(query('SELECT Name FROM Shop__c WHERE Opened__c > :d', ApexDate.of(2026, 11, 23)))).toEqual(['now']);
  });
});

describe('records', () => {
  it('hold what was selected and Id; the rest is an error to read', () => {
    const id = shop('A', { City__c: 'Ulm' });
    const [record] = query('SELECT Name FROM Shop__c');
    expect(record!.layout.members.map((member) => member.name)).toEqual(['Name', 'Id']);
    expect(record!.id).toBe(id);
    expect(() => record!.get(org.field('Shop__c', 'City__c'))).toThrow(
      'SObject row was retrieved via SOQL without querying the requested field: Shop__c.City__c'
    );
  });

  it('are not changed with the store, nor it with them', () => {
    const id = shop('A');
    const [record] = query('SELECT Name FROM Shop__c');
    record!.set(org.field('Shop__c', 'Name'), 'changed');
    expect(names(query('SELECT Name FROM Shop__c WHERE Id = :id', id))).toEqual(['A']);
  });

  it('reach parents over several lookups, and children, also by the name of the parent object', () => {
    const top = shop('top');
    const middle = shop('middle', { Parent__c: top });
    shop('leaf', { Parent__c: middle });
    const [leaf] = query("SELECT Parent__r.Parent__r.Name FROM Shop__c WHERE Parent__r.Parent__r.Name = 'TOP'");
    const lookup = org.field('Shop__c', 'Parent__c');
    expect(value(leaf!.parent(lookup)!.parent(lookup)!, 'Name')).toBe('top');
    expect(leaf!.get(lookup)).toBe(middle);
    const [parent] = query("SELECT Name, (SELECT Name FROM Shop__c.Branches__r WHERE Name LIKE 'm%') FROM Shop__c WHERE Name = 'top'");
    const children = parent!.children(org.schema.child('Shop__c', 'Branches__r')!)!;
    expect(children.type.name).toBe('List<Shop__c>');
    expect(names(children.items as SObject[])).toEqual(['middle']);
  });

  it('give the name of polymorphic owners', () => {
    const user = org.row('User', { Name: 'Uma User' });
    const group = org.row('Group', { Name: 'Queue', Type: 'Queue' });
    shop('A', { OwnerId: user });
    shop('B', { OwnerId: group });
    const owner = org.field('Shop__c', 'OwnerId');
    expect(query('SELECT Owner.Name FROM Shop__c').map((record) => value(record.parent(owner)!, 'Name'))).toEqual(['Uma User', 'Queue']);
    expect(query("SELECT Id FROM Shop__c WHERE Owner.Type = 'Group'")).toHaveLength(1);
  });

  it('compute formulas when they are read, also in conditions and order', () => {
    shop('Low', { Sales__c: decimal('1.25') });
    shop('High', { Sales__c: decimal('40') });
    shop('Empty');
    expect(query('SELECT Double__c FROM Shop__c ORDER BY Double__c').map((r) => String(value(r, 'Double__c')))).toEqual(['0', '3', '80']);
    expect(names(query('SELECT Name FROM Shop__c WHERE Double__c > 50'))).toEqual(['High']);
    expect(() => query('SELECT Broken__c FROM Shop__c')).toThrow('not supported: the function GETRECORDIDS of formulas');
  });

  it('translate picklists on demand, also in a filter (SOQL and SOSL Reference, toLabel)', () => {
    shop('A', { Size__c: 'Small' });
    expect(names(query("SELECT Name FROM Shop__c WHERE toLabel(Size__c) = 'SMALL!'"))).toEqual(['A']);
    expect(value(query('SELECT toLabel(Size__c) FROM Shop__c')[0]!, 'Size__c')).toBe('small!');
  });
});

describe('what a field cannot do', () => {
  it.each([
    ['SELECT Name, Name FROM Shop__c', 'duplicate field selected: Name'],
    ['SELECT Sales__c FROM Shop__c GROUP BY Sales__c', "field 'Sales__c' can not be grouped in a query call"],
    ['SELECT SUM(Name) FROM Shop__c', 'field Name does not support aggregate operator SUM'],
    ['SELECT COUNT() FROM Shop__c ORDER BY Name', 'COUNT() cannot be used with ORDER BY'],
    ['SELECT FIELDS(ALL) FROM Shop__c', 'The SOQL FIELDS function must have a LIMIT of at most 200'],
    ['SELECT Id FROM Shop__c WHERE Name LIKE 5', 'must be of type string and should be enclosed in quotes']
  ])('is refused: %s', (text, refusal) => expect(() => query(text)).toThrow(refusal));
});

it('USING SCOPE mine leaves the records that the user owns (SOQL and SOSL Reference, USING SCOPE)', () => {
  shop('own', { OwnerId: tx.user.id });
  shop('other', { OwnerId: org.row('User', { Name: 'Other' }) });
  expect(names(query('SELECT Name FROM Shop__c USING SCOPE mine'))).toEqual(['own']);
});

describe('order and limits', () => {
  beforeEach(() => {
    shop('b', { Sales__c: decimal('2'), Size__c: 'Small' });
    shop('a', { Size__c: 'Large' });
    shop('C', { Sales__c: decimal('1') });
  });

  it('ignore case, put nulls first ascending and last descending', () => {
    expect(names(query('SELECT Name FROM Shop__c ORDER BY Name'))).toEqual(['a', 'b', 'C']);
    expect(names(query('SELECT Name FROM Shop__c ORDER BY Sales__c'))).toEqual(['a', 'C', 'b']);
    expect(names(query('SELECT Name FROM Shop__c ORDER BY Sales__c DESC'))).toEqual(['b', 'C', 'a']);
    expect(names(query('SELECT Name FROM Shop__c ORDER BY Sales__c NULLS LAST'))).toEqual(['C', 'b', 'a']);
  });

  it('sort picklists as in Setup', () => {
    expect(names(query('SELECT Name FROM Shop__c WHERE Size__c != null ORDER BY Size__c'))).toEqual(['b', 'a']);
  });

  it('cut, and refuse an offset over 2,000', () => {
    expect(names(query('SELECT Name FROM Shop__c ORDER BY Name LIMIT 1 OFFSET 1'))).toEqual(['b']);
    expect(names(query('SELECT Name FROM Shop__c ORDER BY Name LIMIT :n', 2))).toEqual(['a', 'b']);
    expect(() => query('SELECT Name FROM Shop__c OFFSET 2001')).toThrow('Maximum SOQL offset allowed is 2000');
  });
});

describe('groups', () => {
  beforeEach(() => {
    shop('A', { City__c: 'Ulm', Sales__c: decimal('1.50') });
    shop('B', { City__c: 'ulm', Sales__c: decimal('2.50') });
    shop('C', { City__c: 'Bonn' });
  });

  it('group without case and aggregate', () => {
    const rows = query('SELECT City__c, COUNT(Id) n, SUM(Sales__c), MAX(Sales__c) most FROM Shop__c GROUP BY City__c ORDER BY City__c');
    expect(rows.map((row) => [value(row, 'City__c'), value(row, 'n'), String(value(row, 'expr0')), String(value(row, 'most'))])).toEqual([
      ['Bonn', 1, 'null', 'null'],
      ['Ulm', 2, '4.00', '2.50']
    ]);
  });

  it('filter by HAVING', () => {
    expect(query('SELECT City__c FROM Shop__c GROUP BY City__c HAVING COUNT(Id) > 1').map((row) => value(row, 'City__c'))).toEqual(['Ulm']);
  });

  it('refuse a field that is neither grouped nor aggregated', () => {
    expect(() => query('SELECT Name, COUNT(Id) FROM Shop__c GROUP BY City__c')).toThrow('Field must be grouped or aggregated: Name');
  });

  it('count', () => {
    expect(count("SELECT COUNT() FROM Shop__c WHERE City__c = 'ulm'")).toBe(2);
  });
});

describe('joins', () => {
  it('filter by the rows of another query', () => {
    const parent = shop('parent', { City__c: 'Ulm' });
    org.row('Line__c', { Shop__c: parent });
    shop('child', { Parent__c: parent });
    expect(names(query('SELECT Name FROM Shop__c WHERE Id IN (SELECT Shop__c FROM Line__c)'))).toEqual(['parent']);
    expect(names(query('SELECT Name FROM Shop__c WHERE Id NOT IN (SELECT Shop__c FROM Line__c)'))).toEqual(['child']);
  });

  it.each([
    ["Name = 'a' OR Id IN (SELECT Shop__c FROM Line__c)", "Semi join sub-selects are not allowed with the 'OR' operator"],
    ['NOT Id IN (SELECT Shop__c FROM Line__c)', "Semi join sub-selects are not allowed with the 'NOT' operator"],
    [Array.from({ length: 3 }, () => 'Id IN (SELECT Shop__c FROM Line__c)').join(' AND '), 'Maximum 2 semi join sub-selects are allowed'],
    ['Parent__c IN (SELECT Id FROM Shop__c)', 'The inner and outer selects should not be on the same object type'],
    ['Name IN (SELECT Shop__c FROM Line__c)', "should be an id field, cannot use: 'Name'"],
    ['Id IN (SELECT Name FROM Line__c)', "should be an id field, cannot use: 'Name'"],
    ['OwnerId IN (SELECT Shop__c FROM Line__c)', 'should point to the same object type'],
    ['Id IN (SELECT Shop__c FROM Line__c WHERE Shop__c IN (SELECT Id FROM Shop__c))', 'Nesting of semi join sub-selects is not supported']
  ])(
    'are refused where they may not be (SOQL and SOSL Reference, Considerations for Semi-Join and Anti-Join Queries): %s',
    (where, text) => {
      expect(() => query(`SELECT Id FROM Shop__c WHERE ${where}`)).toThrow(text);
    }
  );
});

describe('the chosen index', () => {
  beforeEach(() => {
    for (let i = 0; i < 300; i++) shop(`shop ${i}`, { Key__c: `k${i}`, City__c: i % 2 ? 'Ulm' : 'Bonn' });
  });

  it.each([
    ["SELECT Id FROM Shop__c WHERE Key__c = 'K7'", 'keys Key__c'],
    ["SELECT Id FROM Shop__c WHERE City__c = 'Ulm' AND Key__c IN ('k7', 'k8')", 'keys Key__c'],
    ["SELECT Id FROM Shop__c WHERE Key__c = 'k7' OR Name = 'shop 9'", 'union'],
    ["SELECT Id FROM Shop__c WHERE Name LIKE 'shop 29%'", 'scan'],
    ["SELECT Id FROM Shop__c WHERE City__c = 'Ulm'", 'scan'],
    ["SELECT Id FROM Shop__c WHERE City__c = 'Ulm' ORDER BY Id LIMIT 5", 'ordered Id'],
    ['SELECT Id FROM Shop__c ORDER BY SystemModstamp DESC LIMIT 1', 'ordered SystemModstamp'],
    ['SELECT Id FROM Shop__c ORDER BY City__c LIMIT 1', 'scan']
  ])('of %s is %s', (soql, expected) => expect(plan(soql)).toBe(expected));

  it('pages by key through ordered Ids', () => {
    const page = (after: string): SObject[] => query('SELECT Name FROM Shop__c WHERE Id > :after ORDER BY Id LIMIT 100', after);
    expect(plan('SELECT Name FROM Shop__c WHERE Id > :after ORDER BY Id LIMIT 100', '000000000000000AAA')).toBe('ordered Id');
    const seen: unknown[] = [];
    for (let rows = page('000000000000000AAA'); rows.length > 0; rows = page(rows.at(-1)!.id!)) seen.push(...names(rows));
    expect(seen).toHaveLength(300);
    expect(new Set(seen).size).toBe(300);
  });

  it('answers the same as a scan', () => {
    expect(names(query("SELECT Name FROM Shop__c WHERE Name LIKE 'shop 29%'"))).toEqual([
      'shop 29',
      ...Array.from({ length: 10 }, (_, i) => `shop 29${i}`)
    ]);
    expect(names(query("SELECT Name FROM Shop__c WHERE Key__c IN ('k8', 'K7', 'none')"))).toEqual(['shop 7', 'shop 8']);
  });
});

describe('limits', () => {
  it('count a query and its rows; COUNT() one row, aggregates every row they go over', () => {
    for (let i = 0; i < 5; i++) shop(`s${i}`, { City__c: `c${i % 2}`, Sales__c: decimal('1') });
    query('SELECT Id FROM Shop__c LIMIT 3');
    expect(tx.limits.used).toMatchObject({ queries: 1, queryRows: 3 });
    count('SELECT COUNT() FROM Shop__c');
    expect(tx.limits.used).toMatchObject({ queries: 2, queryRows: 4 });
    query('SELECT City__c, COUNT(Id) FROM Shop__c GROUP BY City__c');
    expect(tx.limits.used).toMatchObject({ queries: 3, queryRows: 6 });
    query('SELECT MAX(SystemModstamp) FROM Shop__c');
    expect(tx.limits.used).toMatchObject({ queries: 4, queryRows: 11 });
  });

  it('end the transaction at the 101st query', () => {
    const parsed = parseSoql('SELECT Id FROM Shop__c').query;
    for (let i = 0; i < 100; i++) runQuery(tx, parsed, [], site);
    expect(() => runQuery(tx, parsed, [], site)).toThrow('Too many SOQL queries: 101');
  });
});

describe('names', () => {
  it.each([
    ['SELECT Nothing__c FROM Shop__c', "No such column 'Nothing__c' on entity 'Shop__c'."],
    ['SELECT Id FROM Nothing__c', "sObject type 'Nothing__c' is not supported."],
    ['SELECT Other__r.Name FROM Shop__c', "Didn't understand relationship 'Other__r' in field path."],
    ['SELECT (SELECT Id FROM Others__r) FROM Shop__c', "Didn't understand relationship 'Others__r' in FROM part of query call."],
    ['SELECT Id FROM BatchApexErrorEvent', "sObject type 'BatchApexErrorEvent' is not supported."]
  ])('that do not exist are refused: %s', (soql, message) => expect(() => query(soql)).toThrow(message));

  it('may be aliased', () => {
    const parent = shop('parent');
    shop('child', { Parent__c: parent });
    expect(names(query("SELECT s.Name FROM Shop__c s, s.Parent__r p WHERE p.Name = 'parent'"))).toEqual(['child']);
  });
});

describe('the catalog', () => {
  it('answers objects and fields of the schema', () => {
    const [entity] = query(
      "SELECT QualifiedApiName, IsApexTriggerable, (SELECT QualifiedApiName FROM Fields WHERE QualifiedApiName LIKE 'C%') FROM EntityDefinition WHERE QualifiedApiName = 'shop__c'"
    );
    expect(value(entity!, 'IsApexTriggerable')).toBe(true);
    const fields = entity!.children(org.schema.child('EntityDefinition', 'Fields')!)!.items as SObject[];
    expect(fields.map((field) => value(field, 'QualifiedApiName'))).toEqual(['City__c', 'CreatedById', 'CreatedDate']);
    const [field] = query("SELECT EntityDefinition.Label FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'User' LIMIT 1");
    expect(value(field!.parent(org.field('FieldDefinition', 'EntityDefinitionId'))!, 'Label')).toBe('User');
  });
});

describe('a locator', () => {
  it('fixes which records, not their values', () => {
    shop('a');
    const second = shop('b');
    const locator = queryLocator(tx, parseSoql('SELECT Name FROM Shop__c').query, [], site);
    shop('c');
    const table = org.database.table('Shop__c');
    const row = table.copy(table.get(second)!);
    row[table.layout.slotOf(org.field('Shop__c', 'Name').ordinal)] = 'changed';
    table.put(row);
    expect(names(locator.fetch(tx, 0, 200))).toEqual(['a', 'changed']);
    expect(tx.limits.used).toMatchObject({ queries: 1, queryRows: 2 });
  });
});

describe('FOR UPDATE', () => {
  it('locks rows until released', () => {
    shop('a');
    const lock = parseSoql('SELECT Id FROM Shop__c FOR UPDATE').query;
    runQuery(tx, lock, [], site);
    expect(() => runQuery(org.transaction(), lock, [], site)).toThrow('Record Currently Unavailable');
    org.database.locks.release(tx.id);
    expect(runQuery(org.transaction(), lock, [], site)).toHaveLength(1);
  });
});

it('reads the clock of the org', () => expect(org.clock.now()).toBe(testNow));

describe('subtotals', () => {
  const lines = (soql: string): unknown[] =>
    query(soql).map((row) => row.values.map((each) => (each instanceof Decimal ? each.toNumber() : each)));

  it('of ROLLUP drop groups from the right; GROUPING tells them from groups of empty values', () => {
    shop('A', { City__c: 'Bonn', Size__c: 'Small' });
    shop('B', { City__c: 'Bonn', Size__c: 'Large' });
    shop('C', { Size__c: 'Small' });
    const soql = 'SELECT City__c, Size__c, GROUPING(City__c) g, COUNT(Id) n FROM Shop__c GROUP BY ROLLUP(City__c, Size__c)';
    expect(lines(soql)).toEqual([
      ['Bonn', 'Small', 0, 1],
      ['Bonn', 'Large', 0, 1],
      [null, 'Small', 0, 1],
      ['Bonn', null, 0, 2],
      [null, null, 0, 1],
      [null, null, 1, 3]
    ]);
  });

  it('of CUBE have every combination', () => {
    shop('A', { City__c: 'Bonn', Size__c: 'Small' });
    shop('B', { City__c: 'Rome', Size__c: 'Small' });
    expect(lines('SELECT City__c, Size__c, COUNT(Id) n FROM Shop__c GROUP BY CUBE(City__c, Size__c)')).toEqual([
      ['Bonn', 'Small', 1],
      ['Rome', 'Small', 1],
      ['Bonn', null, 1],
      ['Rome', null, 1],
      [null, 'Small', 2],
      [null, null, 2]
    ]);
  });
});

describe('what is shown', () => {
  it('FORMAT writes numbers and times in the locale of the user', () => {
    shop('A', { Sales__c: decimal('1234.5'), Seen__c: new ApexDatetime(testNow), Opened__c: ApexDate.of(2026, 1, 31) });
    const [row] = query('SELECT FORMAT(Sales__c), FORMAT(convertCurrency(Opened__c)), toLabel(Size__c) FROM Shop__c');
    expect([value(row!, 'Sales__c'), value(row!, 'Opened__c')]).toEqual(['1,234.50', '1/31/2026']);
  });

  it('FORMAT has an alias beside the field, and formats aggregates (SOQL and SOSL Reference, FORMAT)', () => {
    shop('A', { Sales__c: decimal('1234.5') });
    const [row] = query('SELECT Sales__c, FORMAT(Sales__c) Shown FROM Shop__c');
    expect([String(value(row!, 'Sales__c')), aliasOf(row!, 'shown')]).toEqual(['1234.5', '1,234.50']);
    expect(query('SELECT FORMAT(MAX(Sales__c)) most FROM Shop__c')[0]!.values).toEqual(['1,234.50']);
  });

  it('TYPEOF reads fields by the object of the related record', () => {
    const account = org.row('Account', { Name: 'Acme', Phone: '1' });
    const lead = org.row('Lead', { LastName: 'Lo', Company: 'Lo Ltd' });
    org.row('Task', { Subject: 'a', WhatId: account });
    org.row('Task', { Subject: 'b', WhoId: lead });
    const rows = query(
      'SELECT Subject, TYPEOF What WHEN Account THEN Phone END, TYPEOF Who WHEN Contact THEN Email ELSE Name END FROM Task ORDER BY Subject'
    );
    const related = (row: SObject, lookup: string): SObject | null => row.parent(org.field('Task', lookup));
    expect(related(rows[0]!, 'WhatId')!.object.name).toBe('Account');
    expect(value(related(rows[0]!, 'WhatId')!, 'Phone')).toBe('1');
    expect(related(rows[1]!, 'WhatId')).toBeNull();
    expect(related(rows[1]!, 'WhoId')!.object.name).toBe('Name');
  });
});
