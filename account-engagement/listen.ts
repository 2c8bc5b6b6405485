import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { serve } from '@hono/node-server';
import { Refusal } from './rules/refusal.ts';
import { errorBody } from './scim/message.ts';

/** Hono's: `env` holds Node's own request and response. */
export type Fetch = (request: Request, env: object) => Response | Promise<Response>;
export interface Listener {
  readonly url: string;
  breakConnections(): void;
  close(): Promise<void>;
}

/** Bytes of a request's line and headers: a filter of 100 terms may stand in a URL. */
const largestHead = 64 * 1024;

/** Serves on the loopback address. Rejects with Node's EADDRINUSE if the port is taken. */
export function listen(port: number, fetchFor: (url: string) => Fetch): Promise<Listener> {
  return new Promise((resolve, reject) => {
    let fetch: Fetch = () => new Response(null, { status: 503 });
    const server = serve({
      fetch: (request, env) => fetch(request, env),
      port,
      hostname: '127.0.0.1',
      serverOptions: { maxHeaderSize: largestHead }
    }) as Server;
    server.on('clientError', refuseUnreadable);
    server.on('error', reject);
    server.on('listening', () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      fetch = fetchFor(url);
      resolve({ url, breakConnections: () => server.closeAllConnections(), close: () => closeServer(server) });
    });
  });
}

/** What Node cannot read as HTTP is answered in SCIM's words too. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const detail =
    error.code === 'HPE_HEADER_OVERFLOW' ? `The line and headers of the request exceed ${largestHead} bytes.` : 'The request is no HTTP.';
  const body = JSON.stringify(errorBody(new Refusal(Number.parseInt(status), detail)));
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/scim+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`
  );
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
