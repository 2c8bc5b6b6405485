import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Org } from '../contract/org.ts';
import { readProject } from '../metadata/project.ts';
import { openOrg } from '../org.ts';
import type { CalloutResponse } from '../runtime/transactions/callout-port.ts';

const lending = join(import.meta.dirname, '../fixtures/lending');
let folder: string;
let org: Org;
let answer: (response: CalloutResponse) => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reload-'));
  cpSync(lending, folder, { recursive: true });
  write(
    'classes/Greeting.cls',
    "public class Greeting { public enum Kind { OLD } public static String text() { return 'old ' + Kind.OLD; } }"
  );
  const callouts = { send: () => new Promise<CalloutResponse>((resolve) => (answer = resolve)) };
  org = openOrg(readProject(folder), { people: true }, { callouts });
});
afterEach(async () => {
  await org.close();
  rmSync(folder, { recursive: true, force: true });
});
const write = (file: string, text: string) => writeFileSync(join(folder, 'source', file), text);
const debug = async (expression: string) => (await org.executeAnonymous(`System.debug(${expression});`, {})).log.at(-1);

describe('code that was changed', () => {
  it('runs from the next transaction on, classes that use it too', async () => {
    write('classes/Caller.cls', "public class Caller { public static String text() { return 'says ' + Greeting.text(); } }");
    expect(await org.reload()).toEqual([]);
    expect(await debug('Caller.text()')).toContain('says old OLD');
    write(
      'classes/Greeting.cls',
      "public class Greeting { public enum Kind { FRESH } public static String text() { return 'new ' + Kind.FRESH; } }"
    );
    expect(await org.reload()).toEqual([]);
    expect(await debug('Caller.text()')).toContain('says new FRESH');
    expect(await org.query("SELECT Body FROM ApexClass WHERE Name = 'Greeting'")).toMatchObject([
      { Body: expect.stringContaining('FRESH') }
    ]);
  });

  it('takes effect in triggers; one that was removed does not run any more', async () => {
    write('triggers/Title.trigger', "trigger Title on Book__c (before insert) { for (Book__c b : Trigger.new) b.Name = 'set'; }");
    expect(await org.reload()).toEqual([]);
    const insert = "Book__c b = new Book__c(Name = 'Emma'); insert b; System.debug([SELECT Name FROM Book__c WHERE Id = :b.Id].Name);";
    expect((await org.executeAnonymous(insert, {})).log.at(-1)).toContain('set');
    rmSync(join(folder, 'source/triggers/Title.trigger'));
    expect(await org.reload()).toEqual([]);
    expect((await org.executeAnonymous(insert, {})).log.at(-1)).toContain('Emma');
  });

  it('stays out, and the old code in, while something does not compile', async () => {
    write('classes/Greeting.cls', 'public class Greeting {\n  public static String text() { return nix; }\n}');
    expect(await org.reload()).toEqual(['source/classes/Greeting.cls:2:40 Variable does not exist: nix']);
    expect(await debug('Greeting.text()')).toContain('old OLD');
  });

  it('comes with the labels and the setup as they are now', async () => {
    const label = (value: string) =>
      `<CustomLabels><labels><fullName>Wish</fullName><language>en_US</language><protected>false</protected><value>${value}</value></labels></CustomLabels>`;
    write('labels/More.labels-meta.xml', label('Read well'));
    write('classes/Greeting.cls', 'public class Greeting { public static String text() { return System.Label.Wish; } }');
    expect(await org.reload()).toEqual([]);
    expect(await debug('Greeting.text()')).toContain('Read well');
    write('labels/More.labels-meta.xml', label('Read on'));
    write('permissionsets/Reader.permissionset-meta.xml', '<PermissionSet><label>Reader</label></PermissionSet>');
    expect(await org.reload()).toEqual([]);
    expect(await debug('Greeting.text()')).toContain('Read on');
    expect(await org.query("SELECT Label FROM PermissionSet WHERE Name = 'Reader'")).toEqual([{ Id: expect.any(String), Label: 'Reader' }]);
  });

  it('is refused with objects or fields that have changed', async () => {
    const field =
      '<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>X__c</fullName><label>X</label><type>Checkbox</type></CustomField>';
    write('objects/Book__c/fields/X__c.field-meta.xml', field);
    expect(await org.reload()).toEqual([expect.stringMatching(/^Objects or fields have changed: stop the local org/)]);
  });

  it('leaves a transaction that waits for an answer as it was', async () => {
    const text =
      "HttpRequest r = new HttpRequest(); r.setMethod('GET'); r.setEndpoint('callout:Post_Office/letters'); new Http().send(r); System.debug('done');";
    const grant =
      "insert new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Mailroom'].Id);";
    expect((await org.executeAnonymous(grant, {})).error).toBeUndefined();
    const waiting = org.executeAnonymous(text, {});
    await expect.poll(() => answer).toBeDefined();
    write('classes/Greeting.cls', 'public class Greeting { }');
    expect(await org.reload()).toEqual([]);
    answer({ status: 200, reason: 'OK', headers: [], body: new Uint8Array() });
    expect((await waiting).log.at(-1)).toContain('done');
  });
});
