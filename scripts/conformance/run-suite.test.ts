import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conformancePage } from './page.ts';
import { runSuite } from './run-suite.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'suites-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function checkout(name: string, directories: readonly string[], files: Readonly<Record<string, string>>): string {
  const project = { packageDirectories: directories.map((path) => ({ path })), sourceApiVersion: '64.0' };
  for (const [path, text] of Object.entries({ ...files, 'sfdx-project.json': JSON.stringify(project) })) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, name);
}
const one = (name: string, body: string): string => `@IsTest class ${name} { @IsTest static void works() { ${body} } }`;
const run = (name: string, more: object = {}) => runSuite(join(folder, name), { name, ...more }, (needed) => join(folder, needed));

test('package directories that define the same class are two deployments, and the tests of both count', () => {
  checkout('Twins', ['package', 'unmanaged'], {
    'package/MyTest.cls': one('MyTest', 'Assert.isTrue(true);'),
    'unmanaged/MyTest.cls': one('MyTest', 'Assert.isTrue(false);')
  });
  const { passed, failures } = run('Twins');
  expect(passed).toBe(1);
  expect(failures.map((failure) => failure.test)).toEqual(['MyTest.works']);
});

test('a suite whose metadata cannot be read fails with all of its tests, and the reason names no folder of this machine', () => {
  checkout('Broken', ['src'], { 'src/MyTest.cls': one('MyTest', ''), 'src/labels/CustomLabels.labels-meta.xml': '<CustomLabels><labels>' });
  const [failure] = run('Broken').failures;
  expect(failure!.test).toBe('MyTest.works');
  expect(failure!.reason).toMatch(/^src\/labels\/CustomLabels\.labels-meta\.xml:1:\d+: not well-formed XML/);
});

test('a suite says which of its package directories are deployed', () => {
  checkout('Parts', ['src', 'other'], { 'src/MyTest.cls': one('MyTest', ''), 'other/OtherTest.cls': one('OtherTest', '') });
  expect(run('Parts', { directories: ['src'] })).toMatchObject({ passed: 1, failures: [] });
});

test('a suite is deployed with what it needs, whose tests are not run with it', () => {
  checkout('Base', ['src'], {
    'src/Base.cls': 'public class Base { public static Integer one() { return 1; } }',
    'src/BaseTest.cls': one('BaseTest', '')
  });
  checkout('Top', ['src'], { 'src/TopTest.cls': one('TopTest', 'Assert.areEqual(1, Base.one());') });
  expect(run('Top', { needs: ['Base'] })).toMatchObject({ passed: 1, failures: [] });
});

test('tests of a file that does not compile count as failed, and so does what is not supported, each with its reason', () => {
  checkout('Broken', ['src'], {
    'src/NoClassTest.cls': '@IsTest class NoClassTest { @IsTest static void lost() { Integer i = ; } }',
    'src/WrongTest.cls': one('WrongTest', 'Integer i = nothing;'),
    'src/OtherTest.cls': one('OtherTest', "QuickAction.describeAvailableQuickActions('Account');")
  });
  const result = run('Broken');
  expect(result.passed).toBe(0);
  expect(result.failures.map(({ test, reason }) => `${test}: ${reason}`).sort()).toEqual([
    expect.stringMatching(/^NoClassTest\.lost: Unexpected token/),
    'OtherTest.works: not supported: System.QuickAction.describeAvailableQuickActions(String)',
    'WrongTest.works: src/WrongTest.cls:1: Variable does not exist: nothing'
  ]);
  expect(conformancePage([result])).toContain('| Broken |  | 3 | 0 | 3 |');
});

test('what is left out is not run and is named with its reason', () => {
  checkout('Partly', ['src'], { 'src/ATest.cls': one('ATest', ''), 'src/BTest.cls': one('BTest', 'Assert.fail();') });
  const result = run('Partly', { leftOut: { 'BTest.works': 'a language of its own' } });
  expect(result).toMatchObject({ passed: 1, failures: [] });
  expect(conformancePage([result])).toContain('- left out: `BTest.works` (a language of its own)');
});

test('permission sets are assigned to the user who runs the tests', () => {
  checkout('Rights', ['src'], {
    'src/permissionsets/Mail.permissionset-meta.xml':
      '<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>Mail</label><hasActivationRequired>false</hasActivationRequired></PermissionSet>',
    'src/ATest.cls': one(
      'ATest',
      "Assert.areEqual(1, [SELECT COUNT() FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Mail' AND AssigneeId = :UserInfo.getUserId()]);"
    )
  });
  expect(run('Rights', { assigned: ['Mail'] })).toMatchObject({ passed: 1, failures: [] });
});

test('of a collection every folder that is a project is deployed by itself', () => {
  checkout('Many/one', ['src'], { 'src/MyTest.cls': one('MyTest', '') });
  checkout('Many/more/two', ['src'], { 'src/MyTest.cls': one('MyTest', 'Assert.fail();') });
  const { passed, failures } = run('Many', { collection: true });
  expect(passed).toBe(1);
  expect(failures).toHaveLength(1);
});

test('results are added to a page, which keeps what it says of other suites', () => {
  checkout('Before', ['src'], { 'src/ATest.cls': one('ATest', 'Assert.fail();') });
  checkout('Again', ['src'], { 'src/BTest.cls': one('BTest', 'Assert.fail();') });
  const page = conformancePage([run('Before'), run('Again')]);
  checkout('Again', ['src'], { 'src/BTest.cls': one('BTest', '') });
  const [before, again] = [run('Before'), run('Again')];
  expect(conformancePage([again], page)).toBe(conformancePage([before, again]));
  expect(conformancePage([], page)).toBe(page);
});
