import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Transport } from './faults/fault.ts';
import type { Rendered } from './render.ts';

/** Node's own objects, which are there when a socket is. */
interface Connection {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** An answer as a response; what goes wrong with the transport on demand happens to the connection itself. */
export async function deliver(
  context: Context,
  rendered: Rendered,
  transport: Transport | undefined,
  restart?: () => void
): Promise<Response> {
  const { status, headers, text } = rendered;
  const respond = () => new Response(text, { status, headers });
  if (!transport) return respond();
  if (transport.kind === 'slow') {
    await setTimeout(transport.milliseconds, undefined, { signal: transport.until }).catch(() => undefined);
    return respond();
  }
  const { incoming, outgoing } = context.env as Connection;
  switch (transport.kind) {
    case 'silent':
      // Until the client gives up, so that nothing is kept for it for ever.
      return new Promise((resolve) => incoming.socket.once('close', () => resolve(RESPONSE_ALREADY_SENT)));
    case 'cutOff':
      outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(text ?? '') });
      outgoing.write((text ?? '').slice(0, (text ?? '').length / 2), () => incoming.socket.destroy());
      return RESPONSE_ALREADY_SENT;
    case 'restart':
      incoming.socket.resetAndDestroy();
      restart?.();
      return RESPONSE_ALREADY_SENT;
    case 'reset':
      incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
  }
}
