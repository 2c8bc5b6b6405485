import { fork } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../bin/bundle.mjs';
import type { OrgOptions } from '../contract/org.ts';
import { Random } from '../runtime/kernel/random.ts';
import { OrgProcess } from './org-process.ts';

const kills = 20;
const random = new Random('kills');
let state: string;
let program: string;
let post: Server;

beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), 'kills-'));
  program = await bundle(join(import.meta.dirname, 'kill-child.ts'));
  post = createServer((request, response) => {
    const token = request.url === '/token';
    response.writeHead(token ? 200 : 201, { 'Content-Type': 'application/json' });
    response.end(token ? '{"access_token":"t"}' : 'R');
  });
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  post.close();
  rmSync(state, { recursive: true, force: true });
});

async function start(): Promise<OrgProcess> {
  const url = `http://127.0.0.1:${(post.address() as AddressInfo).port}`;
  const credential = { url, tokenUrl: `${url}/token`, clientId: 'c', clientSecret: 's' };
  const project = join(import.meta.dirname, '../fixtures/lending');
  const options: OrgOptions = { project, state, clock: 'system', people: true, credentials: { Post_Office: credential } };
  const org = new OrgProcess(fork(program, [JSON.stringify(options)]));
  await org.ready();
  return org;
}

/** The last is what the platform says of a chain that is longer than its depth: several loans at once make one. */
const expected = ['Completed', 'Failed The org was restarted', 'Failed Maximum stack depth has been reached.'];

/** Saves a book and a loan, and takes the book back: that leaves an event, which leaves a job that calls out. */
const save = (name: string) => `Book__c b = new Book__c(Name = '${name}'); insert b; Loan__c l = Lending.lend(b.Id, UserInfo.getUserId());
  Lending.takeBack(new List<Loan__c>{ l }); System.debug('saved ' + b.Id + ' ' + l.Id);`;

it('keeps every acknowledged save through 20 kills, goes on with queued work, and gives no Id twice', async () => {
  const saved: { readonly name: string; readonly ids: readonly string[] }[] = [];
  let org = await start();
  const grant =
    "(AssigneeId = [SELECT Id FROM User WHERE Alias = 'autoproc'].Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Mailroom'].Id)";
  await org.ask({ text: `insert new PermissionSetAssignment${grant};` });
  for (let round = 0; round < kills; round++) {
    const acknowledge = async (name: string) => {
      const { result } = await org.ask({ text: save(name) });
      if (!result!.ok) throw new Error(result!.error!.message);
      const [, ...ids] = /saved (\w+) (\w+)/.exec(result!.log.at(-1)!)!;
      saved.push({ name, ids });
    };
    await acknowledge(`${round} first`);
    for (let more = 0; more < 6; more++) void acknowledge(`${round} ${more}`);
    // Somewhere within these six saves, and the jobs of the first one.
    const until = saved.length + random.integer(6);
    while (saved.length < until) await new Promise((resolve) => setImmediate(resolve));
    await org.kill();
    org = await start();
  }
  while ((await org.ask({ soql: "SELECT Id FROM AsyncApexJob WHERE Status IN ('Queued', 'Processing')" })).rows!.length > 0)
    await org.ask({});

  const books = (await org.ask({ soql: 'SELECT Id, Name FROM Book__c' })).rows!;
  const loans = (await org.ask({ soql: 'SELECT Id, Letter__c FROM Loan__c' })).rows!;
  const jobs = (await org.ask({ soql: 'SELECT Status, ExtendedStatus FROM AsyncApexJob' })).rows!;
  await org.kill();
  expect(saved.length).toBeGreaterThan(kills);
  const nameOf = new Map(books.map((book) => [book['Id'], book['Name']]));
  expect(saved.map(({ ids }) => nameOf.get(ids[0]))).toEqual(saved.map(({ name }) => name));
  const loanIds = new Set(loans.map((loan) => loan['Id']));
  expect(saved.every(({ ids }) => loanIds.has(ids[1]))).toBe(true);
  expect(new Set(saved.flatMap(({ ids }) => ids)).size).toBe(2 * saved.length);
  expect(nameOf.size).toBe(books.length);
  // Work that was queued has run; what ran at a kill has failed and says why.
  const outcomes = new Set(jobs.map((job) => `${String(job['Status'])} ${String(job['ExtendedStatus'] ?? '')}`.trim()));
  expect([...outcomes].filter((outcome) => !expected.includes(outcome))).toEqual([]);
  expect(loans.filter((loan) => loan['Letter__c'] === 'R').length).toBeGreaterThan(0);
}, 240_000);
