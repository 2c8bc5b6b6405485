import { describe, expect, it } from 'vitest';
import type { Org } from '../contract/org.ts';
import { projectOf } from '../metadata/test-project.ts';
import { openOrg, type OrgParts } from '../org.ts';
import type { CalloutPort } from '../runtime/transactions/callout-port.ts';

const files = {
  'objects/Counter__c/Counter__c.object-meta.xml':
    '<CustomObject><label>Counter</label><nameField><type>Text</type><label>Name</label></nameField><sharingModel>ReadWrite</sharingModel></CustomObject>',
  'objects/Counter__c/fields/Value__c.field-meta.xml':
    '<CustomField><fullName>Value__c</fullName><label>Value</label><type>Number</type><precision>8</precision><scale>0</scale></CustomField>',
  'classes/Adder.cls':
    'public without sharing class Adder implements Queueable { public void execute(QueueableContext context) { Counter__c c = [SELECT Value__c FROM Counter__c LIMIT 1]; c.Value__c++; update as system c; } }',
  'classes/Caller.cls':
    "public without sharing class Caller implements Queueable, Database.AllowsCallouts { public void execute(QueueableContext context) { System.attachFinalizer(new Note()); try { HttpRequest r = new HttpRequest(); r.setEndpoint('callout:Side/x'); new Http().send(r); } finally { System.enqueueJob(new Adder()); } insert as system new Counter__c(Name = 'called'); } }",
  'classes/Twice.cls':
    "public without sharing class Twice implements Queueable, Database.AllowsCallouts { private String name; public Twice(String name) { this.name = name; } private void call() { HttpRequest r = new HttpRequest(); r.setEndpoint('callout:Side/' + name); new Http().send(r); } public void execute(QueueableContext context) { call(); call(); } }",
  'classes/Note.cls':
    "public without sharing class Note implements Finalizer { public void execute(FinalizerContext context) { insert as system new Counter__c(Name = 'finalized'); } }",
  'namedCredentials/Side.namedCredential-meta.xml':
    '<NamedCredential><label>Side</label><generateAuthorizationHeader>false</generateAuthorizationHeader><namedCredentialParameters><parameterName>Url</parameterName><parameterType>Url</parameterType><parameterValue>https://side.example</parameterValue></namedCredentialParameters><namedCredentialParameters><parameterName>E</parameterName><parameterType>Authentication</parameterType><externalCredential>Side</externalCredential></namedCredentialParameters></NamedCredential>',
  'externalCredentials/Side.externalCredential-meta.xml':
    '<ExternalCredential><label>Side</label><authenticationProtocol>Custom</authenticationProtocol></ExternalCredential>'
};
const project = projectOf(files);
const callouts: CalloutPort = { send: async () => ({ status: 200, reason: 'OK', headers: [], body: new Uint8Array(), milliseconds: 10 }) };

async function open(parts: OrgParts): Promise<Org> {
  const org = openOrg(project, { people: true }, { callouts, ...parts });
  await org.executeAnonymous("insert new Counter__c(Name = 'n', Value__c = 0);", {});
  return org;
}

/** The counter after two jobs that read it and add one: 1 if one of them did not see the other. */
async function race(seed: string, simulation: boolean): Promise<unknown> {
  const org = await open({ seed, simulation });
  await org.executeAnonymous('System.enqueueJob(new Adder()); System.enqueueJob(new Adder());', {});
  await org.pump();
  return (await org.query('SELECT Value__c FROM Counter__c'))[0]!['Value__c'];
}

let waiting: CalloutPort | undefined;

describe('a simulation', () => {
  it('finds a lost update between a query and a save, for some seeds', async () => {
    const seen = new Set<unknown>();
    for (let seed = 0; seed < 12; seed++) seen.add(await race(`s${seed}`, true));
    expect([...seen].sort()).toEqual([1, 2]);
  });

  it('reaches all six orders of two jobs that wait twice each, the same ones from the same seed', async () => {
    const orders = async (): Promise<readonly string[]> => {
      let order = '';
      const send: CalloutPort['send'] = async (request) => {
        order += request.url.at(-1);
        return { ...(await callouts.send(request)), milliseconds: 0 };
      };
      const org = await open({ seed: 'orders', simulation: true, callouts: { send } });
      const all: string[] = [];
      for (let run = 0; run < 60; run++) {
        order = '';
        await org.executeAnonymous("System.enqueueJob(new Twice('a')); System.enqueueJob(new Twice('b'));", {});
        await org.pump();
        all.push(order);
      }
      return all;
    };
    const seen = await orders();
    expect([...new Set(seen)].sort()).toEqual(['aabb', 'abab', 'abba', 'baab', 'baba', 'bbaa']);
    expect(await orders()).toEqual(seen);
  });

  it('repeats from its seed', async () => {
    expect(await race('s3', true)).toBe(await race('s3', true));
  });

  it('crosses transactions at callouts only, in a normal build', async () => {
    for (let seed = 0; seed < 4; seed++) expect(await race(`s${seed}`, false)).toBe(2);
  });

  it('kills a job while it calls out: nothing of it runs any more, no finally and no finalizer', async () => {
    const org = await open({ seed: 'k', killPlan: ({ at, what }) => at === 'callout' && what === 'Caller' });
    await org.executeAnonymous('System.enqueueJob(new Caller());', {});
    await org.pump();
    expect(await org.query('SELECT COUNT() FROM Counter__c')).toEqual([{ count: 1 }]);
    expect(await org.query('SELECT Status FROM AsyncApexJob')).toMatchObject([{ Status: 'Failed' }]);
  });

  it('kills a job before its commit', async () => {
    const org = await open({ seed: 'k', killPlan: ({ at, what }) => at === 'commit' && what === 'Adder' });
    await org.executeAnonymous('System.enqueueJob(new Adder());', {});
    await org.pump();
    expect(await org.query('SELECT Value__c FROM Counter__c')).toMatchObject([{ Value__c: 0 }]);
  });

  it('aborts a job that waits', async () => {
    let answer = (): void => {};
    const sent = new Promise<void>((resolveSent) => {
      const send: CalloutPort['send'] = (request) => {
        resolveSent();
        return new Promise((resolve) => (answer = () => resolve(callouts.send(request))));
      };
      waiting = { send };
    });
    const org = await open({ callouts: waiting! });
    await org.executeAnonymous('System.enqueueJob(new Caller());', {});
    const pumped = org.pump();
    await sent;
    const [job] = await org.query("SELECT Id FROM AsyncApexJob WHERE Status = 'Processing'");
    await org.abortJob(String(job!['Id']));
    answer();
    await pumped;
    expect(await org.query('SELECT Status FROM AsyncApexJob')).toMatchObject([{ Status: 'Aborted' }]);
    expect(await org.query('SELECT COUNT() FROM Counter__c')).toEqual([{ count: 1 }]);
  });
});
