import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkMetadata } from './check.ts';
import { problemText } from './problem.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A sound project of one object, class, tab, component, app, permission and permission set; `files` replace or add. */
function problemsOf(files: Record<string, string> = {}): string[] {
  const root = mkdtempSync(join(tmpdir(), 'metadata-check-'));
  folders.push(root);
  writeFileSync(join(root, 'sfdx-project.json'), JSON.stringify({ packageDirectories: [{ path: 'src' }], sourceApiVersion: '67.0' }));
  for (const [path, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(root, 'src', path)), { recursive: true });
    writeFileSync(join(root, 'src', path), text);
  }
  return checkMetadata(root).map((problem) => problemText(problem).replace(/^src\//, ''));
}

const xml = (type: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" ?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${type}>\n`;

const field = (name: string, rest = ''): string =>
  xml('CustomField', `<fullName>${name}</fullName><label>${name}</label><length>10</length><type>Text</type>${rest}`);

const permissionSet = (body: string): string => xml('PermissionSet', `<label>All</label>${body}`);

const sound = {
  'objects/Thing__c/Thing__c.object-meta.xml': xml('CustomObject', '<label>Thing</label><pluralLabel>Things</pluralLabel>'),
  'objects/Thing__c/fields/Color__c.field-meta.xml': field('Color__c'),
  'objects/Thing__c/fields/Key__c.field-meta.xml': field('Key__c', '<required>true</required>'),
  'classes/Things.cls': 'public class Things {}',
  'classes/Things.cls-meta.xml': xml('ApexClass', '<apiVersion>67.0</apiVersion><status>Active</status>'),
  'lwc/things/things.js': "import title from '@salesforce/label/c.Title';",
  'lwc/things/things.js-meta.xml': xml(
    'LightningComponentBundle',
    '<apiVersion>67.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__Tab</target></targets>'
  ),
  'labels/CustomLabels.labels-meta.xml': xml(
    'CustomLabels',
    '<labels><fullName>Title</fullName><language>en_US</language><protected>true</protected><shortDescription>Title</shortDescription><value>Title</value></labels>'
  ),
  'tabs/Things.tab-meta.xml': xml('CustomTab', '<label>Things</label><lwcComponent>things</lwcComponent><motif>Custom13: Box</motif>'),
  'applications/All.app-meta.xml': xml('CustomApplication', '<label>All</label><tabs>Things</tabs>'),
  'customPermissions/Paint.customPermission-meta.xml': xml('CustomPermission', '<isLicensed>false</isLicensed><label>Paint</label>'),
  'permissionsets/All.permissionset-meta.xml': permissionSet(
    `<applicationVisibilities><application>All</application><visible>true</visible></applicationVisibilities>
     <classAccesses><apexClass>Things</apexClass><enabled>true</enabled></classAccesses>
     <customPermissions><enabled>true</enabled><name>Paint</name></customPermissions>
     <fieldPermissions><editable>false</editable><field>Thing__c.Color__c</field><readable>true</readable></fieldPermissions>
     <tabSettings><tab>Things</tab><visibility>Visible</visibility></tabSettings>`
  )
};

test('finds nothing in a sound project', () => {
  expect(problemsOf()).toEqual([]);
});

test('finds XML that is not well-formed', () => {
  const [problem] = problemsOf({ 'tabs/Things.tab-meta.xml': '<CustomTab><label>Things</CustomTab>' });
  expect(problem).toMatch(/^tabs\/Things.tab-meta.xml:1 .*unclosed|unexpected close tag/i);
});

test.each([
  ['an unknown element', '<colour>red</colour>', '<CustomField> knows no <colour>.'],
  ['a repeated element', '<label>Again</label>', '<CustomField> takes one <label> only.'],
  ['a wrong choice', '<deleteConstraint>Drop</deleteConstraint>', '<deleteConstraint> is "Drop", which is none of'],
  ['a wrong number', '<scale>two</scale>', '<scale> is "two", not a number.'],
  ['a wrong boolean', '<unique>yes</unique>', '<unique> is "yes", not true or false.']
])('finds %s', (_, part, message) => {
  expect(problemsOf({ 'objects/Thing__c/fields/Color__c.field-meta.xml': field('Color__c', part) })).toEqual([
    expect.stringContaining(message)
  ]);
});

test('finds a missing element', () => {
  const part = '<fieldPermissions><editable>false</editable><readable>true</readable></fieldPermissions>';
  expect(problemsOf({ 'permissionsets/All.permissionset-meta.xml': permissionSet(part) })).toEqual([
    expect.stringContaining('<fieldPermissions> lacks <field>.')
  ]);
});

test.each([
  ['class', '<classAccesses><apexClass>No</apexClass><enabled>true</enabled></classAccesses>', 'apexClass No does not exist.'],
  ['custom permission', '<customPermissions><enabled>true</enabled><name>No</name></customPermissions>', 'name No does not exist.'],
  ['tab', '<tabSettings><tab>No</tab><visibility>Visible</visibility></tabSettings>', 'tab No does not exist.'],
  [
    'object',
    '<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>No__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>',
    'Object No__c does not exist.'
  ],
  [
    'field',
    '<fieldPermissions><editable>false</editable><field>Thing__c.No__c</field><readable>true</readable></fieldPermissions>',
    'Field Thing__c.No__c does not exist.'
  ],
  [
    'permission on a required field',
    '<fieldPermissions><editable>false</editable><field>Thing__c.Key__c</field><readable>true</readable></fieldPermissions>',
    'Field Thing__c.Key__c is required'
  ]
])('finds a permission set with a wrong %s', (_, part, message) => {
  expect(problemsOf({ 'permissionsets/All.permissionset-meta.xml': permissionSet(part) })).toEqual([expect.stringContaining(message)]);
});

test('finds a tab whose component is missing or not exposed to tabs', () => {
  expect(problemsOf({ 'tabs/Other.tab-meta.xml': xml('CustomTab', '<label>Other</label><lwcComponent>other</lwcComponent>') })).toEqual([
    expect.stringContaining('Component other does not exist.')
  ]);
  expect(
    problemsOf({
      'lwc/things/things.js-meta.xml': xml(
        'LightningComponentBundle',
        '<apiVersion>67.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__AppPage</target></targets>'
      )
    })
  ).toEqual([expect.stringContaining('Component things is not exposed')]);
});

test('finds a tab of an app that is missing', () => {
  expect(problemsOf({ 'applications/All.app-meta.xml': xml('CustomApplication', '<label>All</label><tabs>No</tabs>') })).toEqual([
    expect.stringContaining('Tab No does not exist.')
  ]);
});

test('finds labels, classes and objects that code names and nobody has', () => {
  expect(
    problemsOf({
      'lwc/things/things.js': "import a from '@salesforce/label/c.No';\nimport b from '@salesforce/apex/Nothing.load';",
      'triggers/Painter.trigger': 'trigger Painter on No__e (after insert) {}',
      'triggers/Painter.trigger-meta.xml': xml('ApexTrigger', '<apiVersion>67.0</apiVersion><status>Active</status>')
    })
  ).toEqual([
    'lwc/things/things.js:1 Label No does not exist.',
    'lwc/things/things.js:2 Class Nothing does not exist.',
    'triggers/Painter.trigger:1 Object No__e does not exist.'
  ]);
});

test('finds another API version and a class without its metadata', () => {
  expect(
    problemsOf({
      'classes/Things.cls-meta.xml': xml('ApexClass', '<apiVersion>66.0</apiVersion><status>Active</status>'),
      'classes/Alone.cls': 'public class Alone {}'
    })
  ).toEqual([
    expect.stringContaining("apiVersion is 66.0; the project's is 67.0."),
    'classes/Alone.cls:1 There is no -meta.xml beside it.'
  ]);
});
