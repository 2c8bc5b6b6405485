import { describe, expect, it } from 'vitest';
import { MetadataError } from './problems.ts';
import { readProject } from './project.ts';
import { objectFiles, projectOf } from './test-project.ts';

const lookup = (to: string, more = ''): string => `<type>Lookup</type><referenceTo>${to}</referenceTo>${more}`;

function problemsOf(files: Record<string, string>): string[] {
  try {
    projectOf(files);
  } catch (error) {
    if (error instanceof MetadataError)
      return error.problems.map(({ file, line, column, message }) => `${file.split('/').at(-1)}:${line}:${column}: ${message}`);
    throw error;
  }
  return [];
}

describe('reading a project', () => {
  it('leaves what .forceignore names (Salesforce DX Developer Guide, How to Exclude Source When Syncing)', () => {
    const { classes } = projectOf({
      '.forceignore': '# not for orgs\n**/old/**\nclasses/Draft*\n!classes/DraftKept.cls\n',
      'classes/Kept.cls': 'public class Kept {}',
      'classes/DraftKept.cls': 'public class DraftKept {}',
      'classes/Draft.cls': 'public class Draft {}',
      'old/classes/Old.cls': 'public class Old {}'
    });
    expect(classes.map(({ file }) => file.split('/').at(-1))).toEqual(['DraftKept.cls', 'Kept.cls']);
  });

  it('gives a custom object the platform fields, an own prefix, a share object when private, and relationships both ways', () => {
    const { schema } = projectOf(
      objectFiles({
        Invoice__c: { object: '<sharingModel>Private</sharingModel>' },
        Line__c: {
          object: '<sharingModel>ReadWrite</sharingModel>',
          fields: { Invoice__c: lookup('Invoice__c', '<relationshipName>Lines</relationshipName>') }
        }
      })
    );
    const invoice = schema.object('invoice__C')!;
    expect(invoice.fields.map((field) => field.name)).toEqual(
      expect.arrayContaining(['Id', 'Name', 'OwnerId', 'CreatedDate', 'SystemModstamp'])
    );
    expect(invoice.keyPrefix).toMatch(/^a\w\w$/);
    expect(schema.objectByPrefix(invoice.keyPrefix)).toBe(invoice);
    expect(schema.object('Invoice__Share')).toBeDefined();
    expect(schema.parent('Line__c', 'Invoice__r')?.name).toBe('Invoice__c');
    expect(schema.child('Invoice__c', 'lines__r')).toEqual({ name: 'Lines__r', childObject: 'Line__c', field: 'Invoice__c' });
    expect(schema.object('Line__Share')).toBeUndefined();
  });

  it('gives fields of Activity to Task and Event, record types to their object, and values in the older form to picklists', () => {
    const recordType = '<RecordType><fullName>Big</fullName><active>true</active><label>Big one</label></RecordType>';
    const { schema } = projectOf({
      'objects/Activity.object': `<CustomObject><fields><fullName>Step__c</fullName><label>Step</label><type>Picklist</type>
        <picklist><picklistValues><fullName>A</fullName><default>true</default></picklistValues></picklist></fields></CustomObject>`,
      ...objectFiles({ Deal__c: { object: '' } }),
      'objects/Deal__c/recordTypes/Big.recordType-meta.xml': recordType,
      'objects/Product2/recordTypes/Big.recordType-meta.xml': recordType
    });
    const step = { name: 'Step__c', picklist: [{ value: 'A', label: 'A', isDefault: true, active: true }] };
    expect([schema.field('Task', 'Step__c'), schema.field('Event', 'Step__c')]).toMatchObject([step, step]);
    expect(schema.object('Deal__c')!.recordTypes).toEqual([{ name: 'Big', label: 'Big one', description: '', active: true }]);
    expect(schema.parent('Deal__c', 'RecordType')?.referenceTo).toEqual(['RecordType']);
    expect(schema.parent('Product2', 'RecordType')?.name).toBe('RecordTypeId');
  });

  it('takes types, sizes, picklists and defaults from fields', () => {
    const { schema } = projectOf(
      objectFiles({
        A__c: {
          object: '',
          fields: {
            Amount__c: '<type>Number</type><precision>10</precision><scale>2</scale><required>true</required>',
            Key__c:
              '<type>Text</type><length>60</length><unique>true</unique><externalId>true</externalId><caseSensitive>false</caseSensitive>',
            Stage__c:
              '<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>New</fullName><default>true</default><label>new</label></value></valueSetDefinition></valueSet>',
            On__c: '<type>Checkbox</type><defaultValue>true</defaultValue>'
          }
        }
      })
    );
    expect(schema.field('A__c', 'amount__c')).toMatchObject({
      type: 'double',
      apexType: 'Decimal',
      precision: 10,
      scale: 2,
      nillable: false
    });
    expect(schema.field('A__c', 'Key__c')).toMatchObject({ type: 'string', length: 60, unique: true, externalId: true });
    expect(schema.field('A__c', 'Stage__c')).toMatchObject({
      restricted: true,
      picklist: [{ value: 'New', label: 'new', isDefault: true, active: true }]
    });
    expect(schema.field('A__c', 'On__c')).toMatchObject({ type: 'boolean', defaultValue: 'true', nillable: false });
  });

  it('adds custom fields to standard objects', () => {
    const { schema } = projectOf(objectFiles({ User: { fields: { Region__c: '' } } }));
    expect(schema.field('User', 'Region__c')?.length).toBe(255);
    expect(schema.field('User', 'Username')).toMatchObject({ unique: true, nillable: false, length: 80 });
    expect(schema.field('User', 'NoSuchField')).toBeUndefined();
  });

  it('gives custom settings, metadata types and events their own system fields', () => {
    const { schema } = projectOf(
      objectFiles({
        Switch__c: { object: '<customSettingsType>Hierarchy</customSettingsType>' },
        Default__mdt: { object: '' },
        Bell__e: { object: '<publishBehavior>PublishAfterCommit</publishBehavior>' }
      })
    );
    expect(schema.object('Switch__c')?.kind).toBe('hierarchySetting');
    expect(schema.field('Switch__c', 'SetupOwnerId')?.referenceTo).toEqual(['Organization', 'Profile', 'User']);
    expect(schema.object('Default__mdt')).toMatchObject({ kind: 'customMetadata', createable: false });
    expect(schema.object('Bell__e')).toMatchObject({ kind: 'platformEvent', queryable: false, publishBehavior: 'PublishAfterCommit' });
  });

  it('reads the other kinds', () => {
    const project = projectOf({
      ...objectFiles({ D__mdt: { object: '', fields: { V__c: '' } } }),
      'classes/A.cls': 'class A {}',
      'classes/A.cls-meta.xml': '<ApexClass><apiVersion>60.0</apiVersion></ApexClass>',
      'triggers/T.trigger': 'trigger T on Account (before insert) {}',
      'labels/CustomLabels.labels-meta.xml': '<CustomLabels><labels><fullName>Hi</fullName><value>Hello</value></labels></CustomLabels>',
      'customPermissions/P.customPermission-meta.xml': '<CustomPermission><label>P</label></CustomPermission>',
      'permissionsets/S.permissionset-meta.xml':
        '<PermissionSet><label>S</label><customPermissions><enabled>true</enabled><name>P</name></customPermissions><classAccesses><apexClass>A</apexClass><enabled>true</enabled></classAccesses></PermissionSet>',
      'customMetadata/D.First.md-meta.xml':
        '<CustomMetadata><label>First</label><values><field>V__c</field><value xsi:type="xsd:string">x</value></values></CustomMetadata>',
      'namedCredentials/N.namedCredential-meta.xml':
        '<NamedCredential><label>N</label><namedCredentialParameters><parameterName>Url</parameterName><parameterType>Url</parameterType><parameterValue>https://example.com</parameterValue></namedCredentialParameters></NamedCredential>'
    });
    expect(project.classes).toMatchObject([{ name: 'A', apiVersion: 60, active: true }]);
    expect(project.triggers).toMatchObject([{ name: 'T', apiVersion: 67 }]);
    expect(project.labels).toContainEqual({ name: 'Hi', value: 'Hello', language: 'en_US' });
    expect(project.permissionSets[0]).toMatchObject({ name: 'S', customPermissions: ['P'], classes: ['A'] });
    expect(project.customMetadata[0]).toMatchObject({ type: 'D__mdt', name: 'First', label: 'First' });
    expect(project.namedCredentials[0]).toMatchObject({ name: 'N', url: 'https://example.com' });
  });

  it('takes its folders from sfdx-project.json', () => {
    const project = projectOf({
      'sfdx-project.json': '{"packageDirectories":[{"path":"app"},{"path":"setup"}],"sourceApiVersion":"66.0"}',
      'app/classes/A.cls': 'class A {}',
      'setup/classes/B.cls': 'class B {}',
      'elsewhere/classes/C.cls': 'class C {}'
    });
    expect(project.classes.map(({ name, apiVersion }) => [name, apiVersion])).toEqual([
      ['A', 66],
      ['B', 66]
    ]);
  });
});

describe('problems', () => {
  it('name file, line and column of XML that is not well formed', () => {
    expect(problemsOf({ 'labels/L.labels-meta.xml': '<CustomLabels>\n  <labels>\n</CustomLabels>' })).toEqual([
      expect.stringMatching(/^L\.labels-meta\.xml:3:\d+: not well-formed XML: .+/)
    ]);
  });

  it.each([
    'null',
    '[]',
    '{"packageDirectories":"app"}',
    '{"packageDirectories":[{}]}',
    '{}',
    '{"packageDirectories":[]}',
    '{"packageDirectories":[{"path":"."}],"sourceApiVersion":"newest"}'
  ])('name what an sfdx-project.json has to look like that is %s', (text) =>
    expect(problemsOf({ 'sfdx-project.json': text })).toEqual([
      expect.stringMatching(/^sfdx-project\.json:1:1: packageDirectories has to be/)
    ])
  );

  it('are all reported at once', () => {
    const files = objectFiles({
      A__c: { object: '', fields: { X__c: lookup('Nothing__c'), Y__c: '<type>Mystery</type>' } }
    });
    expect(problemsOf(files)).toEqual([
      'Y__c.field-meta.xml:1:58: field Y__c: not supported: type Mystery',
      'X__c.field-meta.xml:1:1: field A__c.X__c refers to Nothing__c, which neither the project nor the local org has'
    ]);
  });

  it('leave out fields of a standard object that only the local org lacks, with a note', () => {
    const project = projectOf(objectFiles({ AllergyIntolerance: { fields: { Z__c: '' } } }));
    expect(project.schema.object('AllergyIntolerance')).toBeUndefined();
    expect(project.notes).toEqual(['object AllergyIntolerance: not supported: the local org has no such object']);
  });

  it('include names in permission sets that do not exist', () => {
    const set = '<PermissionSet><fieldPermissions><field>Gone__c.X__c</field><readable>true</readable></fieldPermissions></PermissionSet>';
    expect(problemsOf({ 'permissionsets/S.permissionset-meta.xml': set })).toEqual([
      'S.permissionset-meta.xml:1:1: permission set S names field Gone__c.X__c, which the project does not have'
    ]);
  });

  it('include a project that is not there', () => {
    expect(() => readProject('/no/such/folder')).toThrow('no such folder');
  });
});
