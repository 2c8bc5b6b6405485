import { describe, expect, it } from 'vitest';
import type { Org } from '../contract/org.ts';
import { projectOf } from '../metadata/test-project.ts';
import { openOrg } from '../org.ts';
import { CalloutFailure, type CalloutPort, type CalloutRequest } from '../runtime/transactions/callout-port.ts';

const project = projectOf({
  'namedCredentials/Open.namedCredential-meta.xml':
    '<NamedCredential><label>Open</label><generateAuthorizationHeader>false</generateAuthorizationHeader><namedCredentialParameters><parameterName>Url</parameterName><parameterType>Url</parameterType><parameterValue>https://open.example/api/</parameterValue></namedCredentialParameters><namedCredentialParameters><parameterName>E</parameterName><parameterType>Authentication</parameterType><externalCredential>Open</externalCredential></namedCredentialParameters></NamedCredential>',
  'externalCredentials/Open.externalCredential-meta.xml':
    '<ExternalCredential><label>Open</label><authenticationProtocol>Custom</authenticationProtocol></ExternalCredential>'
});

/** Answers after the time that the path says (`/5000`), or says what it was asked. */
class Side implements CalloutPort {
  readonly asked: CalloutRequest[] = [];

  async send(request: CalloutRequest) {
    this.asked.push(request);
    const milliseconds = Number(/\/(\d+)$/.exec(request.url)?.[1] ?? 1);
    if (milliseconds > request.timeout) throw new CalloutFailure('Read timed out', request.timeout);
    return { status: 200, reason: 'OK', headers: [['X-A', 'b'] as const], body: new TextEncoder().encode('æ'), milliseconds };
  }
}

const call = (endpoint: string, timeout = 10_000): string =>
  `HttpRequest r = new HttpRequest(); r.setEndpoint('${endpoint}'); r.setMethod('GET'); r.setHeader('Accept', 'x'); r.setTimeout(${timeout}); HttpResponse a = new Http().send(r);`;

describe('an endpoint', () => {
  const side = (): { readonly port: Side; readonly org: Org } => {
    const port = new Side();
    return { port, org: openOrg(project, { people: true }, { callouts: port, seed: 'e' }) };
  };

  it('is a path below the address of its Named Credential', async () => {
    const { port, org } = side();
    const result = await org.executeAnonymous(`${call('callout:Open/users?id=1')} System.debug(a.getBody() + a.getHeader('x-a'));`, {});
    expect(result).toMatchObject({ ok: true, log: ['DEBUG|æb'] });
    expect(port.asked).toMatchObject([{ url: 'https://open.example/api/users?id=1', headers: [['Accept', 'x']], credential: null }]);
  });

  it('may lie where the host says instead', async () => {
    const port = new Side();
    const credentials = { Open: { url: 'http://127.0.0.1:1', tokenUrl: '', clientId: '', clientSecret: '' } };
    const org = openOrg(project, { people: true, credentials }, { callouts: port });
    await org.executeAnonymous(call('callout:Open/a'), {});
    expect(port.asked[0]!.url).toBe('http://127.0.0.1:1/a');
  });

  it.each([
    ['callout:Nobody/a', "We couldn't access the credential(s)."],
    ['https://elsewhere.example', 'Unauthorized endpoint, please check Setup->Security->Remote site settings.'],
    ['elsewhere', 'no protocol: elsewhere']
  ])('is refused: %s', async (endpoint, text) => {
    const { port, org } = side();
    const result = await org.executeAnonymous(call(endpoint), {});
    expect(result.error).toMatchObject({ exceptionType: 'System.CalloutException', message: expect.stringContaining(text) as string });
    expect(port.asked).toEqual([]);
  });

  it('has its timeout, and all of a transaction have two minutes together', async () => {
    const { org } = side();
    const slow = await org.executeAnonymous(call('callout:Open/5000', 4000), {});
    expect(slow.error).toMatchObject({ message: 'Read timed out' });
    const many = `${call('callout:Open/60000', 60_000)} a = new Http().send(r); a = new Http().send(r);`;
    const result = await org.executeAnonymous(many, {});
    expect(result.error!.message).toContain('Exceeded maximum time allotted for callouts');
  });

  it('takes time that the org counts', async () => {
    const { org } = side();
    const before = org.clock.now();
    await org.executeAnonymous(call('callout:Open/5000'), {});
    expect(org.clock.now() - before).toBeGreaterThanOrEqual(5000);
  });
});
