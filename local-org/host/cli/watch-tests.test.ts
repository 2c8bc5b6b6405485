import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const command = join(import.meta.dirname, '../../bin/local-org.mjs');
const waiting = 'Waiting for changes';
let folder: string;
let watching: ChildProcess;
let output = '';

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
/** As editors save: beside it, then in its place. */
function testClass(name: string, body: string): void {
  write('classes/4913', `@IsTest private class ${name} { @IsTest static void holds() { ${body} } }`);
  renameSync(join(folder, 'classes/4913'), join(folder, `classes/${name}.cls`));
}
const removeClass = (name: string): void => rmSync(join(folder, `classes/${name}.cls`));
const rate = (value: string): void =>
  write(
    'customMetadata/Rate.Base.md-meta.xml',
    `<CustomMetadata><label>Base</label><values><field>Percent__c</field><value>${value}</value></values></CustomMetadata>`
  );

/** What the watch says to a change, up to where it waits for the next one. */
async function answerTo(change: () => void): Promise<string> {
  output = '';
  change();
  await vi.waitUntil(() => output.includes(waiting), { timeout: 60_000, interval: 10 });
  return output;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
  const type = '<CustomObject><label>Rate</label><pluralLabel>Rates</pluralLabel></CustomObject>';
  write('objects/Rate__mdt/Rate__mdt.object-meta.xml', type);
  const field = '<fullName>Percent__c</fullName><label>Percent</label><type>Number</type><precision>3</precision><scale>0</scale>';
  write('objects/Rate__mdt/fields/Percent__c.field-meta.xml', `<CustomField>${field}</CustomField>`);
  rate('5');
  testClass('RateTest', "Assert.areEqual(5, Rate__mdt.getInstance('Base').Percent__c);");
  const first = await answerTo(() => {
    watching = spawn(process.execPath, [command, 'test', '--source-dir', folder, '--watch', '--workers', '2']);
    for (const stream of [watching.stdout!, watching.stderr!]) stream.on('data', (part) => (output += String(part)));
  });
  expect(first).toContain('1 passed, 0 failed');
}, 180_000);
afterAll(() => {
  watching?.kill();
  rmSync(folder, { recursive: true });
});

it('runs tests that come and change, and no longer those that go', async () => {
  expect(await answerTo(() => testClass('MoreTest', 'Assert.isTrue(true);'))).toContain('2 passed, 0 failed');
  expect(await answerTo(() => testClass('MoreTest', 'Assert.fail();'))).toMatch(
    /FAILED MoreTest.holds[^]*0 passed, 1 failed, 1 not affected/
  );
  expect(await answerTo(() => removeClass('MoreTest'))).toContain('1 passed, 0 failed');
});

it('takes a changed class over in all threads, with what uses it and what extends it', async () => {
  const base = (rate: number): void =>
    write(
      'classes/Base.cls',
      `public virtual class Base { public enum Kind { K${rate} } public virtual Integer rate() { return ${rate}; } }`
    );
  base(1);
  write('classes/Sub.cls', 'public class Sub extends Base { public static Integer twice() { return new Sub().rate() * 2; } }');
  write('classes/Names.cls', 'public class Names { public static String first() { return Base.Kind.values()[0].name(); } }');
  const body = (rate: number): string => `Assert.areEqual(${rate * 2}, Sub.twice()); Assert.areEqual('K${rate}', Names.first());`;
  testClass('OneTest', body(1));
  expect(await answerTo(() => testClass('TwoTest', body(1)))).toContain('3 passed, 0 failed');
  expect(await answerTo(() => base(3))).toMatch(/Expected: 2, Actual: 6[^]*0 passed, 2 failed, 1 not affected/);
  testClass('OneTest', body(3));
  expect(await answerTo(() => testClass('TwoTest', body(3)))).toContain('2 passed, 0 failed, 1 not affected');
  expect(await answerTo(() => ['OneTest', 'TwoTest', 'Names', 'Sub', 'Base'].forEach(removeClass))).toContain('1 passed, 0 failed');
});

it('leaves out tests that the change cannot affect, but none that failed; Enter runs all', async () => {
  const rated = (rate: number): void =>
    write('classes/Rated.cls', `public class Rated { public static Integer rate() { return ${rate}; } }`);
  rated(1);
  testClass('RatedTest', 'Assert.areEqual(1, Rated.rate());');
  expect(await answerTo(() => testClass('OtherTest', "Assert.areEqual('a', 'a');"))).toContain('3 passed, 0 failed (');
  expect(await answerTo(() => rated(2))).toMatch(/FAILED RatedTest.holds[^]*0 passed, 1 failed, 2 not affected/);
  expect(await answerTo(() => testClass('OtherTest', "Assert.areEqual('b', 'b');"))).toMatch(/1 passed, 1 failed, 1 not affected/);
  expect(await answerTo(() => watching.stdin!.write('\n'))).toContain('2 passed, 1 failed (');
  expect(await answerTo(() => rated(1))).toContain('1 passed, 0 failed, 2 not affected');
  expect(await answerTo(() => ['OtherTest', 'RatedTest', 'Rated'].forEach(removeClass))).toContain('1 passed, 0 failed');
});

it('shows what does not compile, and runs again once it is mended', async () => {
  const broken = await answerTo(() => testClass('RateTest', 'Assert.isTrue(true)'));
  expect(broken).toMatch(/RateTest\.cls:1:\d+ Missing ';'/);
  expect(broken).not.toContain('passed');
  expect(await answerTo(() => testClass('RateTest', "Assert.areEqual(5, Rate__mdt.getInstance('Base').Percent__c);"))).not.toContain(
    'Missing'
  );
});

it('counts errors that only follow from a class that cannot be read, and shows those that do not', async () => {
  const used = (text: string): void =>
    write('classes/Used.cls', `public class Used { public static Integer a; public static Integer b${text} }`);
  used(';');
  write('classes/Uses.cls', 'public class Uses { Integer a = Used.a; Integer b = Used.b; }');
  expect(await answerTo(() => write('classes/Apart.cls', 'public class Apart { Integer c = nix; }'))).toMatch(
    /^classes\/Apart.*nix\n1 error\n/m
  );
  expect(await answerTo(() => used(''))).toMatch(
    /^classes\/Apart\.cls:1:\d+ .*nix\nclasses\/Used\.cls:1:\d+ .*\nand 2 errors in 1 file that names Used\n4 errors\n/m
  );
  expect(await answerTo(() => ['Used', 'Uses', 'Apart'].forEach(removeClass))).not.toContain('error');
});

it('runs tests again that a changed record of custom metadata makes fail, and none after a change of nothing', async () => {
  expect(await answerTo(() => rate('7'))).toMatch(/FAILED RateTest.holds[^]*0 passed, 1 failed/);
  expect(await answerTo(() => rate('5'))).toContain('1 passed, 0 failed');
  expect(await answerTo(() => rate('5'))).toContain('No test can be affected');
});

it('runs tests again that a changed static resource makes fail', async () => {
  const content = (text: string): void => write('staticresources/Rates.csv', text);
  const body = "Assert.areEqual('5', [SELECT Body FROM StaticResource WHERE Name = 'Rates'].Body.toString());";
  content('5');
  write('staticresources/Rates.resource-meta.xml', '<StaticResource><contentType>text/csv</contentType></StaticResource>');
  expect(await answerTo(() => testClass('ResourceTest', body))).toContain('2 passed, 0 failed');
  expect(await answerTo(() => content('7'))).toMatch(/FAILED ResourceTest.holds[^]*1 passed, 1 failed/);
  expect(await answerTo(() => removeClass('ResourceTest'))).toContain('1 passed, 0 failed');
});
