import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalloutRequest } from '../runtime/transactions/callout-port.ts';
import { HttpPort } from './http-port.ts';
import { TokenSource } from './token-source.ts';

/** A service that hands out tokens and echoes what it is sent; it takes only its newest token. */
class Service {
  readonly server: Server;
  readonly seen: string[] = [];
  tokens = 0;
  silent = false;

  constructor() {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        this.seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'} ${body}`);
        if (this.silent) return;
        if (request.url === '/token') response.end(JSON.stringify({ access_token: `t${++this.tokens}` }));
        else
          response
            .writeHead(request.headers.authorization === `Bearer t${this.tokens}` ? 200 : 401, { 'X-Echo': 'yes' })
            .end(`got ${body}`);
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
}

describe('HttpPort', () => {
  let service: Service;
  let url: string;
  let port: HttpPort;

  const request = (parts: Partial<CalloutRequest> = {}): CalloutRequest => ({
    method: 'POST',
    url: `${url}/letters`,
    headers: [['Content-Type', 'text/plain']],
    body: new TextEncoder().encode('hello'),
    timeout: 2000,
    credential: { namedCredential: 'Post', externalCredential: 'Post', principal: 'Library' },
    ...parts
  });

  beforeEach(async () => {
    service = new Service();
    url = await service.start();
    port = new HttpPort(new TokenSource({ Post: { url, tokenUrl: `${url}/token`, clientId: 'me', clientSecret: 'hush' } }));
  });
  afterEach(async () => {
    await port.close();
    service.server.closeAllConnections();
    service.server.close();
  });

  it('authenticates with one token for many calls', async () => {
    const first = await port.send(request());
    await port.send(request());
    expect(first.status).toBe(200);
    expect(new TextDecoder().decode(first.body)).toBe('got hello');
    expect(first.headers).toContainEqual(['x-echo', 'yes']);
    expect(service.seen.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['POST /token', 'POST /letters', 'POST /letters']);
    expect(service.seen[0]).toContain('grant_type=client_credentials&client_id=me&client_secret=hush');
  });

  it('fetches a new token when the old one is refused', async () => {
    await port.send(request());
    service.tokens++;
    expect((await port.send(request())).status).toBe(200);
  });

  it('refuses a credential without a secret', async () => {
    const credential = { namedCredential: 'Other', externalCredential: 'Other', principal: 'X' };
    await expect(port.send(request({ credential }))).rejects.toThrow('nobody has entered its secret');
  });

  it('says that there is no answer in the words of the platform', async () => {
    service.silent = true;
    await expect(port.send(request({ credential: null, timeout: 50 }))).rejects.toThrow('Read timed out');
    await expect(port.send(request({ credential: null, url: 'http://127.0.0.1:9/' }))).rejects.toThrow('Connection refused');
  });
});
