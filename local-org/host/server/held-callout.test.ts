import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstUserId } from './first-user.ts';
import { startOrgThread, type OrgThread } from './org-thread.ts';

let post: Server;
let held: ServerResponse | undefined;
let thread: OrgThread;

beforeAll(async () => {
  post = createServer((request, response) => {
    if (request.url === '/token') response.setHeader('Content-Type', 'application/json').end('{"access_token":"t"}');
    else held = response;
  });
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(post.address() as AddressInfo).port}`;
  const credentials = { Post_Office: { url, tokenUrl: `${url}/token`, clientId: 'c', clientSecret: 's' } };
  const project = join(import.meta.dirname, '../../fixtures/lending');
  thread = await startOrgThread({ project, people: true, clock: 'system', credentials }, (error) => {
    throw error;
  });
});
afterAll(async () => {
  await thread?.stop();
  post.closeAllConnections();
  post.close();
});

it('finishes a search and a save while a callout is held open, and the callout when it is answered', async () => {
  const { org } = thread;
  const userId = await firstUserId(org);
  const grant =
    "insert new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Mailroom'].Id);";
  expect((await org.executeAnonymous(grant, { userId })).error).toBeUndefined();
  const callout =
    "HttpRequest r = new HttpRequest(); r.setMethod('GET'); r.setEndpoint('callout:Post_Office/x'); System.debug(new Http().send(r).getBody());";
  const waiting = org.executeAnonymous(callout, { userId });
  await expect.poll(() => held, { timeout: 20_000 }).toBeDefined();

  expect((await org.executeAnonymous("insert new Book__c(Name = 'Emma');", { userId })).ok).toBe(true);
  expect(await org.query("SELECT Name FROM Book__c WHERE Name LIKE 'Em%'")).toMatchObject([{ Name: 'Emma' }]);
  held!.end('answered');
  expect((await waiting).log.at(-1)).toContain('answered');
});
