import { beforeEach, describe, expect, it } from 'vitest';
import type { DmlOperation } from '../../contract/abi.ts';
import type { TriggerEvent } from '../../contract/program.ts';
import type { RunnableTrigger } from '../kernel/transaction.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import { TestOrg } from '../storage/test-org.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import type { DmlException } from '../values/data-exceptions.ts';
import type { ApexList } from '../values/list.ts';
import type { ApexMap } from '../values/map.ts';
import { apexException } from '../values/platform-exceptions.ts';
import { SObject } from '../values/sobject.ts';
import { saveRecords, type SaveOptions } from './save.ts';
import type { SaveResult } from './results.ts';

const objects = {
  Shop__c: {
    object: '',
    fields: {
      City__c: '<type>Text</type><length>10</length>',
      Key__c: '<type>Text</type><length>40</length><unique>true</unique><externalId>true</externalId>',
      Number__c: '<type>Number</type><precision>18</precision><scale>0</scale><unique>true</unique><externalId>true</externalId>',
      Sales__c: '<type>Number</type><precision>6</precision><scale>2</scale>',
      Seen__c: '<type>DateTime</type>',
      Mail__c: '<type>Email</type>',
      Open__c: '<type>Checkbox</type><defaultValue>true</defaultValue>',
      Size__c:
        '<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>Small</fullName><default>true</default></value><value><fullName>Large</fullName></value></valueSetDefinition></valueSet>',
      Parent__c: '<type>Lookup</type><referenceTo>Shop__c</referenceTo><relationshipName>Branches</relationshipName>',
      Needed__c: '<type>Text</type><length>10</length><required>true</required><defaultValue>"x"</defaultValue>'
    }
  },
  Line__c: {
    object: '<nameField><type>AutoNumber</type><displayFormat>L-{0000}</displayFormat><label>No</label></nameField>',
    fields: { Shop__c: '<type>MasterDetail</type><referenceTo>Shop__c</referenceTo><relationshipName>Lines</relationshipName>' }
  },
  Bill__c: {
    object: `<validationRules><fullName>Positive</fullName><active>true</active><errorConditionFormula>Total__c &lt; 0</errorConditionFormula>
      <errorDisplayField>Total__c</errorDisplayField><errorMessage>Not below zero</errorMessage></validationRules>
      <validationRules><fullName>Fixed</fullName><active>true</active><errorConditionFormula>ISCHANGED(Total__c) &amp;&amp; $User.LastName &lt;&gt; 'Owner'</errorConditionFormula>
      <errorMessage>Total is fixed</errorMessage></validationRules>
      <validationRules><fullName>Off</fullName><active>false</active><errorConditionFormula>TRUE</errorConditionFormula><errorMessage>never</errorMessage></validationRules>`,
    fields: {
      Total__c: '<type>Number</type><precision>6</precision><scale>2</scale>',
      Due__c: '<type>Date</type><defaultValue>DATEVALUE(NOW()) + 14</defaultValue>',
      Paid__c:
        '<type>Summary</type><summaryForeignKey>Payment__c.Bill__c</summaryForeignKey><summarizedField>Payment__c.Amount__c</summarizedField><summaryOperation>sum</summaryOperation><summaryFilterItems><field>Payment__c.Kind__c</field><operation>equals</operation><value>Cash, Card</value></summaryFilterItems>',
      Open__c: '<type>Checkbox</type><formula>Paid__c &lt; Total__c</formula>',
      Double__c: '<type>Number</type><scale>0</scale><formula>Total__c * 2</formula>'
    }
  },
  Payment__c: {
    object: '',
    fields: {
      Bill__c: '<type>MasterDetail</type><referenceTo>Bill__c</referenceTo><relationshipName>Payments</relationshipName>',
      Amount__c: '<type>Number</type><precision>6</precision><scale>2</scale>',
      Kind__c: '<type>Text</type><length>20</length>'
    }
  },
  Guard__c: {
    object: '',
    fields: { Shop__c: '<type>Lookup</type><referenceTo>Shop__c</referenceTo><deleteConstraint>Restrict</deleteConstraint>' }
  },
  Switch__c: { object: '<customSettingsType>Hierarchy</customSettingsType>', fields: { Off__c: '<type>Checkbox</type>' } },
  Fixed__mdt: { object: '' }
};

let org: TestOrg;
let tx: DataTransaction;
let triggers: RunnableTrigger[];

beforeEach(() => {
  triggers = [];
  org = new TestOrg({ objects, triggers });
  org.row('Organization', { Name: 'Test' });
  tx = org.transaction();
  org.row('User', { Id: tx.user.id, Username: 'admin@example.com', LastName: 'Admin', IsActive: true });
});

const system: SaveOptions = { mode: 'system', sharing: 'without', allOrNone: true };
const record = (object: string, values: Record<string, unknown> = {}): SObject => {
  const made = SObject.create(org.schema.object(object)!);
  for (const [name, value] of Object.entries(values)) made.store(org.field(object, name), value);
  return made;
};
const dml = (operation: DmlOperation, records: SObject | SObject[], options: Partial<SaveOptions> = {}): readonly SaveResult[] =>
  saveRecords(tx, operation, Array.isArray(records) ? records : [records], { ...system, ...options });
const insert = (object: string, values: Record<string, unknown> = {}): SObject => {
  const made = record(object, values);
  dml('insert', made);
  return made;
};
const stored = (id: string | null, field: string): unknown => {
  const object = org.schema.objectByPrefix(id!.slice(0, 3))!;
  const table = org.database.tableOf(object);
  const row = table.get(id!);
  return row ? table.valueOf(row, org.field(object.name, field)) : undefined;
};
const rowCount = (object: string): number => org.database.table(object).size;
const trigger = (object: string, events: TriggerEvent[], body: () => void): void => {
  triggers.push({ name: `${object}Trigger`, object, events, apiVersion: 67, run: body });
};
const newRecords = (): SObject[] => (tx.trigger!.newRecords as ApexList).items as SObject[];
const set = (target: SObject, field: string, value: unknown): void => target.set(org.field(target.object.name, field), value);
const get = (target: SObject, field: string): unknown => target.peek(org.field(target.object.name, field));
const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing thrown';
};

describe('insert', () => {
  it('gives Id, owner, defaults and audit fields; the caller sees only the Id', () => {
    const shop = insert('Shop__c', { Name: ' Corner ' });
    expect(shop.id).toMatch(/^a\w{17}$/);
    expect(shop.layout.members.map((member) => member.name)).toEqual(['Name', 'Id']);
    expect(stored(shop.id, 'Name')).toBe('Corner');
    expect(stored(shop.id, 'OwnerId')).toBe(tx.user.id);
    expect(stored(shop.id, 'Open__c')).toBe(true);
    expect(stored(shop.id, 'Size__c')).toBe('Small');
    expect(stored(shop.id, 'Needed__c')).toBe('x');
    expect((stored(shop.id, 'CreatedDate') as ApexDatetime).millis).toBe(org.clock.now());
    expect(stored(shop.id, 'IsDeleted')).toBe(false);
  });

  it('keeps a field null that was set to null, default or not', () => {
    expect(stored(insert('Shop__c', { Size__c: null }).id, 'Size__c')).toBeNull();
  });

  it('keeps decimals beyond those that are shown, cuts times to seconds, stores listed picklist values, emails in small letters, and no empty text', () => {
    const values = {
      Sales__c: Decimal.parse('1.005'),
      Seen__c: new ApexDatetime(1_999),
      Size__c: 'LARGE',
      Mail__c: 'Anna@Example.COM',
      City__c: '  '
    };
    const shop = insert('Shop__c', values);
    expect(String(stored(shop.id, 'Sales__c'))).toBe('1.005');
    expect((stored(shop.id, 'Seen__c') as ApexDatetime).millis).toBe(1_000);
    expect(stored(shop.id, 'Size__c')).toBe('Large');
    expect(stored(shop.id, 'Mail__c')).toBe('anna@example.com');
    expect(stored(shop.id, 'City__c')).toBeNull();
  });

  it('numbers and names records that have no name', () => {
    const shop = insert('Shop__c');
    expect(stored(shop.id, 'Name')).toBe(shop.id);
    expect(stored(insert('Line__c', { Shop__c: shop.id }).id, 'Name')).toBe('L-0001');
  });
});

describe('system validation', () => {
  const firstError = (values: Record<string, unknown>): string => messageOf(() => insert('Shop__c', values));

  it.each([
    [{ Needed__c: null }, 'REQUIRED_FIELD_MISSING, Required fields are missing: [Needed__c]: [Needed__c]'],
    [{ City__c: 'much too long' }, 'STRING_TOO_LONG, City__c: data value too large: much too long (max length=10): [City__c]'],
    [{ Size__c: 'Huge' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, Size__c: bad value for restricted picklist field: Huge: [Size__c]'],
    [{ Mail__c: 'nobody' }, 'INVALID_EMAIL_ADDRESS, Mail__c: invalid email address: nobody: [Mail__c]'],
    [
      { Sales__c: Decimal.parse('10000') },
      'NUMBER_OUTSIDE_VALID_RANGE, Sales__c: value outside of valid range on numeric field: 10000: [Sales__c]'
    ],
    [
      { Parent__c: '005000000000009AAA' },
      'FIELD_INTEGRITY_EXCEPTION, Parent__c: id value of incorrect type: 005000000000009AAA: [Parent__c]'
    ]
  ])('refuses %o', (values, expected) =>
    expect(firstError(values)).toBe(`System.DmlException: Insert failed. First exception on row 0; first error: ${expected}`)
  );

  it('refuses a lookup that leads nowhere', () => {
    const gone = insert('Shop__c').id!;
    dml('delete', record('Shop__c', { Id: gone }));
    expect(firstError({ Parent__c: gone })).toContain('ENTITY_IS_DELETED, entity is deleted: []');
  });

  it('refuses a value that must be unique, also within the list and whatever its case', () => {
    const id = insert('Shop__c', { Key__c: 'one' }).id!;
    expect(firstError({ Key__c: 'ONE' })).toContain(
      `DUPLICATE_VALUE, duplicate value found: Key__c duplicates value on record with id: ${id.slice(0, 15)}: []`
    );
    const twins = [record('Shop__c', { Key__c: 'two' }), record('Shop__c', { Key__c: 'two' })];
    expect(dml('insert', twins, { allOrNone: false }).map(({ success }) => success)).toEqual([true, false]);
  });

  it('tells all failures of an all-or-none statement and saves nothing', () => {
    const list = [record('Shop__c', { Key__c: 'a' }), record('Shop__c', { Needed__c: null }), record('Shop__c', { Size__c: 'Huge' })];
    let thrown: DmlException | null = null;
    try {
      dml('insert', list);
    } catch (error) {
      thrown = error as DmlException;
    }
    expect(thrown!.failures.map(({ index, statusCode }) => [index, statusCode])).toEqual([
      [1, 'REQUIRED_FIELD_MISSING'],
      [2, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST']
    ]);
    expect(rowCount('Shop__c')).toBe(0);
    expect(list[0]!.id).toBeNull();
  });
});

describe('related records', () => {
  it('with an external id give the lookup', () => {
    const parent = insert('Shop__c', { Key__c: 'p' }).id;
    const child = record('Shop__c', { Name: 'child' });
    child.setParent(org.field('Shop__c', 'Parent__c'), record('Shop__c', { Key__c: 'P' }));
    dml('insert', child);
    expect(stored(child.id, 'Parent__c')).toBe(parent);
    const orphan = record('Shop__c');
    orphan.setParent(org.field('Shop__c', 'Parent__c'), record('Shop__c', { Key__c: 'none' }));
    expect(messageOf(() => dml('insert', orphan))).toContain(
      'INVALID_FIELD, Foreign key external ID: none not found for field Key__c in entity Shop__c'
    );
  });
});

describe('a number that must be unique', () => {
  const first = Decimal.parse('123456789012345678')!;
  const next = Decimal.parse('123456789012345679')!;

  it('is one value whatever its scale, and differs in its last digit', () => {
    const id = insert('Shop__c', { Number__c: first }).id;
    insert('Shop__c', { Number__c: next });
    expect(messageOf(() => insert('Shop__c', { Number__c: first.setScale(2) }))).toContain(
      `duplicate value found: Number__c duplicates value on record with id: ${id!.slice(0, 15)}`
    );
  });

  it('finds its record for an upsert and as a key of a related record', () => {
    const id = insert('Shop__c', { Number__c: first }).id;
    dml('upsert', record('Shop__c', { Number__c: first, City__c: 'Bonn' }), { externalId: 'Number__c' });
    expect([stored(id, 'City__c'), rowCount('Shop__c')]).toEqual(['Bonn', 1]);
    const child = record('Shop__c');
    child.setParent(org.field('Shop__c', 'Parent__c'), record('Shop__c', { Number__c: first }));
    dml('insert', child);
    expect(stored(child.id, 'Parent__c')).toBe(id);
  });
});

describe('update', () => {
  it('changes what is set and nothing else, and moves the modstamp', () => {
    const shop = insert('Shop__c', { Name: 'A', City__c: 'Ulm' });
    org.clock.advance(5_000);
    dml('update', record('Shop__c', { Id: shop.id, City__c: null }));
    expect(stored(shop.id, 'Name')).toBe('A');
    expect(stored(shop.id, 'City__c')).toBeNull();
    expect((stored(shop.id, 'SystemModstamp') as ApexDatetime).millis).toBe(org.clock.now());
    expect((stored(shop.id, 'CreatedDate') as ApexDatetime).millis).toBe(org.clock.now() - 5_000);
  });

  it('needs an Id that exists, once', () => {
    expect(messageOf(() => dml('update', record('Shop__c')))).toContain('MISSING_ARGUMENT, Id not specified in an update call: []');
    const id = insert('Shop__c').id;
    expect(messageOf(() => dml('update', [record('Shop__c', { Id: id }), record('Shop__c', { Id: id })]))).toBe(
      `System.ListException: Duplicate id in list: ${id}`
    );
  });
});

describe('upsert', () => {
  it('inserts or updates by external id', () => {
    const id = insert('Shop__c', { Key__c: 'k1', City__c: 'Ulm' }).id;
    const list = [record('Shop__c', { Key__c: 'K1', City__c: 'Bonn' }), record('Shop__c', { Key__c: 'k2' })];
    const results = dml('upsert', list, { externalId: 'Key__c' });
    expect(results.map(({ created }) => created)).toEqual([false, true]);
    expect(results[0]!.id).toBe(id);
    expect(stored(id, 'City__c')).toBe('Bonn');
    expect(rowCount('Shop__c')).toBe(2);
  });

  it('refuses a record without the external id', () => {
    expect(messageOf(() => dml('upsert', record('Shop__c'), { externalId: 'Key__c' }))).toContain(
      'MISSING_ARGUMENT, Key__c not specified: []'
    );
  });
});

describe('delete', () => {
  it('takes details along, empties lookups, and brings details back', () => {
    const shop = insert('Shop__c').id!;
    const branch = insert('Shop__c', { Parent__c: shop }).id;
    const line = insert('Line__c', { Shop__c: shop }).id!;
    dml('delete', record('Shop__c', { Id: shop }));
    expect(stored(branch, 'Parent__c')).toBeNull();
    expect(stored(line, 'Name')).toBeUndefined();
    expect(messageOf(() => dml('delete', record('Shop__c', { Id: shop })))).toContain(
      `row 0 with id ${shop}; first error: ENTITY_IS_DELETED`
    );
    dml('undelete', record('Shop__c', { Id: shop }));
    expect(stored(line, 'Shop__c')).toBe(shop);
    expect(stored(branch, 'Parent__c')).toBe(shop);
  });

  it('leaves a lookup that leads elsewhere by the time of the undelete (Apex Developer Guide, Restoring Deleted Records)', () => {
    const [shop, other] = [insert('Shop__c').id!, insert('Shop__c').id!];
    const branch = insert('Shop__c', { Parent__c: shop }).id!;
    dml('delete', record('Shop__c', { Id: shop }));
    dml('update', record('Shop__c', { Id: branch, Parent__c: other }));
    dml('undelete', record('Shop__c', { Id: shop }));
    expect(stored(branch, 'Parent__c')).toBe(other);
  });

  it('is refused while a restricting lookup leads to the record', () => {
    const shop = insert('Shop__c').id;
    insert('Guard__c', { Shop__c: shop });
    expect(messageOf(() => dml('delete', record('Shop__c', { Id: shop })))).toContain('DELETE_FAILED');
    expect(rowCount('Shop__c')).toBe(1);
  });
});

describe('triggers', () => {
  it('see who will own a new record', () => {
    let owner: unknown;
    trigger('Shop__c', ['before insert'], () => {
      const [shop] = (tx.trigger!.newRecords as ApexList).items as SObject[];
      owner = get(shop!, 'OwnerId');
    });
    insert('Shop__c');
    expect(owner).toBe(tx.user.id);
  });

  it('change records before the save and see them stored after it', () => {
    const seen: unknown[] = [];
    trigger('Shop__c', ['before insert', 'after insert'], () => {
      const [shop] = newRecords();
      if (tx.trigger!.event === 'before insert') {
        seen.push(get(shop!, 'Open__c'), shop!.id, tx.trigger!.newMap);
        set(shop!, 'City__c', 'Ulm');
      } else {
        seen.push(get(shop!, 'City__c'), shop!.id !== null, (tx.trigger!.newMap as ApexMap).size());
        expect(() => set(shop!, 'City__c', 'x')).toThrow('Record is read-only');
      }
    });
    const shop = insert('Shop__c');
    expect(seen).toEqual([true, null, null, 'Ulm', true, 1]);
    expect(shop.layout.members.map((member) => member.name)).toEqual(['Id']);
    expect(stored(shop.id, 'City__c')).toBe('Ulm');
    expect(tx.trigger).toBeNull();
  });

  it('get old and whole new records in update, chunks of 200', () => {
    const shops = Array.from({ length: 201 }, (_, i) => record('Shop__c', { Name: `s${i}`, City__c: 'Ulm' }));
    dml('insert', shops);
    const sizes: number[] = [];
    trigger('Shop__c', ['before update'], () => {
      sizes.push(tx.trigger!.size);
      const [first] = newRecords();
      expect(get(first!, 'City__c')).toBe('Ulm');
      expect(get(((tx.trigger!.oldRecords as ApexList).items as SObject[])[0]!, 'Sales__c')).toBeNull();
    });
    dml(
      'update',
      shops.map(({ id }) => record('Shop__c', { Id: id, Sales__c: Decimal.parse('1') }))
    );
    expect(sizes).toEqual([200, 1]);
    expect(tx.limits.used).toMatchObject({ dmlStatements: 2, dmlRows: 402 });
  });

  it('refuse records with addError, after the save, too', () => {
    trigger('Shop__c', ['after insert'], () => {
      newRecords()[0]!.errors = [
        { field: org.field('Shop__c', 'City__c'), message: 'no', statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }
      ];
    });
    expect(messageOf(() => insert('Shop__c'))).toContain('FIELD_CUSTOM_VALIDATION_EXCEPTION, no: [City__c]');
    expect(rowCount('Shop__c')).toBe(0);
  });

  it('that let an exception out fail the statement with its text', () => {
    trigger('Shop__c', ['before insert'], () => {
      throw apexException('System.MathException', 'Divide by 0');
    });
    expect(messageOf(() => insert('Shop__c'))).toContain(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, Shop__cTrigger: execution of BeforeInsert\n\ncaused by: System.MathException: Divide by 0'
    );
  });

  it('run again for the others when some records fail, and leave nothing of the failed run', () => {
    const sizes: number[] = [];
    trigger('Shop__c', ['before insert', 'after insert'], () => {
      if (tx.trigger!.event === 'after insert') {
        insert('Line__c', { Shop__c: newRecords()[0]!.id });
        return;
      }
      sizes.push(tx.trigger!.size);
      for (const shop of newRecords())
        if (get(shop, 'City__c') === 'bad')
          shop.errors = [{ field: null, message: 'bad', statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }];
    });
    const results = dml('insert', [record('Shop__c', { Name: 'a' }), record('Shop__c', { City__c: 'bad' })], { allOrNone: false });
    expect(results.map(({ success }) => success)).toEqual([true, false]);
    expect(sizes).toEqual([2, 1]);
    expect(rowCount('Line__c')).toBe(1);
  });

  it('may not save the records that they run before', () => {
    const shop = insert('Shop__c');
    trigger('Shop__c', ['before update'], () => void dml('update', record('Shop__c', { Id: shop.id })));
    expect(messageOf(() => dml('update', record('Shop__c', { Id: shop.id })))).toContain('SELF_REFERENCE_FROM_TRIGGER');
  });

  it('nest 16 deep, and no deeper', () => {
    let depth = 0;
    trigger('Shop__c', ['after insert'], () => {
      depth++;
      insert('Shop__c');
    });
    expect(messageOf(() => insert('Shop__c'))).toContain('Shop__cTrigger: maximum trigger depth exceeded');
    expect(depth).toBe(16);
  });
});

describe('limits', () => {
  it('end the transaction at the 151st statement and above 10,000 rows', () => {
    for (let i = 0; i < 150; i++) insert('Shop__c');
    expect(messageOf(() => insert('Shop__c'))).toBe('System.LimitException: Too many DML statements: 151');
    tx = org.transaction();
    expect(
      messageOf(() =>
        dml(
          'insert',
          Array.from({ length: 10_001 }, () => record('Shop__c'))
        )
      )
    ).toBe('System.LimitException: Too many DML rows: 10001');
  });

  it('do not count an empty list', () => {
    dml('insert', []);
    expect(tx.limits.used.dmlStatements).toBe(0);
  });
});

describe('setup objects', () => {
  const user = (values: Record<string, unknown> = {}): SObject =>
    record('User', {
      ...{
        Username: 'uma@example.com',
        LastName: 'User',
        FirstName: 'Uma',
        Email: 'uma@example.com',
        Alias: 'uma',
        ProfileId: org.profile('Standard User')
      },
      ...{ TimeZoneSidKey: 'Europe/Berlin', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8' },
      ...values
    });

  it('make users with a name, active, with a username that nobody has', () => {
    const uma = user();
    dml('insert', uma);
    expect(stored(uma.id, 'Name')).toBe('Uma User');
    expect(stored(uma.id, 'IsActive')).toBe(true);
    expect(stored(uma.id, 'UserType')).toBe('Standard');
    expect(org.database.table('UserLogin').idsWhere(org.field('UserLogin', 'UserId'), uma.id!)).toHaveLength(1);
    expect(messageOf(() => dml('insert', user({ Username: 'UMA@example.com' })))).toContain('DUPLICATE_USERNAME, Duplicate Username.');
    expect(messageOf(() => dml('insert', user({ Username: 'uma' })))).toContain('INVALID_EMAIL_ADDRESS');
    expect(messageOf(() => dml('delete', record('User', { Id: uma.id })))).toBe(
      'System.TypeException: DML operation DELETE not allowed on User'
    );
  });

  it('answer an existing member again, and cannot change one', () => {
    const group = insert('Group', { Name: 'Team A', Type: 'Regular' }).id;
    expect(stored(group, 'DeveloperName')).toBe('Team_A');
    const first = insert('GroupMember', { GroupId: group, UserOrGroupId: tx.user.id });
    const again = record('GroupMember', { GroupId: group, UserOrGroupId: tx.user.id });
    expect(dml('insert', again)[0]).toMatchObject({ success: true, id: first.id });
    expect(rowCount('GroupMember')).toBe(1);
    expect(messageOf(() => dml('update', first))).toBe('System.TypeException: DML operation UPDATE not allowed on GroupMember');
  });

  it('give a role its groups, and a group its members only while it lives', () => {
    const role = insert('UserRole', { Name: 'Boss', DeveloperName: 'Boss' }).id;
    const groups = [...org.database.table('Group').rows()].map((row) =>
      org.database.table('Group').valueOf(row, org.field('Group', 'Type'))
    );
    expect(groups).toEqual(['Role', 'RoleAndSubordinatesInternal']);
    expect(org.database.table('Group').idsWhere(org.field('Group', 'RelatedId'), role!)).toHaveLength(2);
    expect(messageOf(() => insert('Group', { Name: 'x', Type: 'Role' }))).toContain('FIELD_INTEGRITY_EXCEPTION');
    const group = insert('Group', { Name: 'G', Type: 'Regular' }).id;
    insert('GroupMember', { GroupId: group, UserOrGroupId: tx.user.id });
    dml('delete', record('Group', { Id: group }));
    expect(rowCount('GroupMember')).toBe(0);
  });

  it('do not mix with other objects', () => {
    insert('Shop__c');
    const group = insert('Group', { Name: 'G', Type: 'Regular' }).id;
    expect(messageOf(() => insert('GroupMember', { GroupId: group, UserOrGroupId: tx.user.id }))).toBe(
      'System.DmlException: Insert failed. First exception on row 0; first error: MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): GroupMember, original object: Shop__c: []'
    );
    tx = org.transaction();
    insert('GroupMember', { GroupId: group, UserOrGroupId: tx.user.id });
    expect(messageOf(() => insert('Shop__c'))).toContain('Shop__c, original object: GroupMember');
  });

  it('mix where the guide allows it: users without role, users in fields that are no setup', () => {
    insert('Shop__c');
    const uma = user();
    dml('insert', uma);
    dml('update', record('User', { Id: uma.id, Title: 'Boss' }));
    dml('update', record('User', { Id: uma.id, IsActive: true }));
    expect(messageOf(() => dml('update', record('User', { Id: uma.id, IsActive: false })))).toContain('MIXED_DML_OPERATION');
    tx.mixedDml = { setup: null, other: null };
    dml('update', record('User', { Id: uma.id, IsActive: false }));
  });

  it('stop a trigger of User from writing other objects', () => {
    const uma = user();
    dml('insert', uma);
    trigger('User', ['after update'], () => void insert('Shop__c'));
    expect(messageOf(() => dml('update', record('User', { Id: uma.id, IsActive: false })))).toContain('Shop__c, original object: User');
  });
});

describe('what cannot be written', () => {
  it('is refused for the whole statement', () => {
    expect(messageOf(() => dml('insert', record('Profile', { Name: 'x' })))).toBe(
      'System.TypeException: DML operation INSERT not allowed on Profile'
    );
    expect(messageOf(() => dml('insert', record('Fixed__mdt')))).toBe(
      'System.TypeException: DML operation INSERT not allowed on Fixed__mdt'
    );
  });
});

describe('hierarchy settings', () => {
  it('belong to the organisation by default, one record each', () => {
    const setting = insert('Switch__c', { Off__c: true });
    expect(stored(setting.id, 'SetupOwnerId')).toMatch(/^00D/);
    expect(messageOf(() => insert('Switch__c'))).toContain('duplicate value found: SetupOwnerId duplicates value on record with id');
  });
});

describe('a failed statement', () => {
  it('leaves the transaction as it was', () => {
    insert('Shop__c', { Key__c: 'a' });
    const position = org.database.undo.position;
    messageOf(() => dml('insert', [record('Shop__c'), record('Shop__c', { Key__c: 'a' })]));
    expect(org.database.undo.position).toBe(position);
    expect(rowCount('Shop__c')).toBe(1);
  });
});

describe('computed values', () => {
  const amount = (text: string): Decimal => Decimal.parse(text)!;

  it('every validation rule that is on is asked, after before triggers and before the save', () => {
    expect(messageOf(() => insert('Bill__c', { Total__c: amount('-1') }))).toBe(
      'System.DmlException: Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Not below zero: [Total__c]'
    );
    trigger('Bill__c', ['before insert'], () => set(newRecords()[0]!, 'Total__c', amount('5')));
    const bill = insert('Bill__c', { Total__c: amount('-1') });
    const change = record('Bill__c', { Id: bill.id, Total__c: amount('-2') });
    const [result] = dml('update', change, { allOrNone: false });
    expect(result!.errors.map(({ message, fields }) => [message, fields])).toEqual([
      ['Not below zero', ['Total__c']],
      ['Total is fixed', []]
    ]);
    expect(String(stored(bill.id, 'Total__c'))).toBe('5');
  });

  it('formulas and roll-ups show in triggers, and follow their details', () => {
    const bill = insert('Bill__c', { Total__c: amount('10') });
    const seen: unknown[] = [];
    trigger('Bill__c', ['before update', 'after delete'], () => {
      const [first] = (tx.trigger!.oldRecords as ApexList).items as SObject[];
      seen.push([String(get(first!, 'Paid__c')), get(first!, 'Open__c')]);
    });
    for (const [Amount__c, Kind__c] of [
      [amount('4'), 'cash'],
      [amount('7.5'), 'Card'],
      [amount('100'), 'Gift']
    ])
      insert('Payment__c', { Bill__c: bill.id, Amount__c, Kind__c });
    dml('update', record('Bill__c', { Id: bill.id }));
    expect(seen.at(-1)).toEqual(['11.5', false]);
  });

  it('before triggers see formulas of the values that are to be saved (Apex Developer Guide, Trigger Context Variables)', () => {
    const seen: unknown[] = [];
    trigger('Bill__c', ['before insert', 'before update'], () => seen.push(String(get(newRecords()[0]!, 'Double__c'))));
    const bill = insert('Bill__c', { Total__c: amount('10') });
    dml('update', record('Bill__c', { Id: bill.id, Due__c: null }));
    org.row('User', { Id: tx.user.id, LastName: 'Owner' });
    dml('update', record('Bill__c', { Id: bill.id, Total__c: amount('11') }));
    expect(seen).toEqual(['20', '20', '22']);
  });

  it('a roll-up that changes saves its master, with what it was in Trigger.old (Triggers and Order of Execution)', () => {
    const bill = insert('Bill__c', { Total__c: amount('10') });
    const seen: unknown[] = [];
    const paid = (records: unknown) => String(get(((records as ApexList).items as SObject[])[0]!, 'Paid__c'));
    trigger('Bill__c', ['before update', 'after update'], () =>
      seen.push([tx.trigger!.event, paid(tx.trigger!.oldRecords), paid(tx.trigger!.newRecords)])
    );
    const payment = insert('Payment__c', { Bill__c: bill.id, Amount__c: amount('4'), Kind__c: 'Cash' });
    insert('Payment__c', { Bill__c: bill.id, Amount__c: amount('9'), Kind__c: 'Gift' });
    expect(seen).toEqual([
      ['before update', '0', '4'],
      ['after update', '0', '4']
    ]);
    const before = tx.limits.used.dmlStatements;
    dml('delete', payment);
    expect(seen.slice(2)).toEqual([
      ['before update', '4', '0'],
      ['after update', '4', '0']
    ]);
    expect(tx.limits.used.dmlStatements - before).toBe(1);
  });

  it('a master that may not be saved fails its detail', () => {
    const bill = insert('Bill__c', { Total__c: amount('10') });
    trigger('Bill__c', ['before update'], () => set(newRecords()[0]!, 'Total__c', amount('-1')));
    expect(messageOf(() => insert('Payment__c', { Bill__c: bill.id, Amount__c: amount('4'), Kind__c: 'Cash' }))).toContain(
      'FIELD_CUSTOM_VALIDATION_EXCEPTION, There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "Not below zero".'
    );
    expect(org.database.table('Payment__c').size).toBe(0);
  });

  it('a default may be a formula', () => {
    expect((stored(insert('Bill__c').id, 'Due__c') as { toIso(): string }).toIso()).toBe('2026-12-08');
  });
});

describe('merge', () => {
  it('leads what refers to the others to the master, bins them with its Id, and then runs its update triggers', () => {
    const master = insert('Account', { Name: 'Master' });
    const other = insert('Account', { Name: 'Other' });
    const contact = insert('Contact', { LastName: 'Ada', AccountId: other.id });
    const seen: string[] = [];
    const masters: unknown[] = [];
    trigger('Account', ['before delete', 'after delete', 'before update', 'after update'], () => {
      seen.push(tx.trigger!.event);
      for (const old of (tx.trigger!.oldRecords as ApexList).items as SObject[])
        masters.push(old.peek(org.field('Account', 'MasterRecordId')));
    });
    const change = record('Account', { Id: master.id, Phone: '1' });
    const before = tx.limits.used.dmlStatements;
    dml('merge', other, { master: change });
    expect(tx.limits.used.dmlStatements - before).toBe(1);
    expect(seen).toEqual(['before delete', 'after delete', 'before update', 'after update']);
    expect(masters.map((id) => id ?? null)).toEqual([null, master.id, null, null]);
    expect(stored(contact.id, 'AccountId')).toBe(master.id);
    expect(stored(master.id, 'Phone')).toBe('1');
    const accounts = org.database.table('Account');
    expect(accounts.valueOf(accounts.getDeleted(other.id!)!, org.field('Account', 'MasterRecordId'))).toBe(master.id);
  });

  it('is refused for other objects, and for more than two records', () => {
    const shop = insert('Shop__c');
    expect(messageOf(() => dml('merge', insert('Shop__c'), { master: shop }))).toContain('Specified type Shop__c cannot be merged');
    const [master, ...others] = ['1', '2', '3', '4'].map((Name) => insert('Account', { Name }));
    expect(messageOf(() => dml('merge', others, { master: master! }))).toContain('at most 2 records');
  });
});
