import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BusinessUnit } from '../store/business-units.ts';
import type { Client } from '../start.ts';

/** Something that the person at the command line can put right. */
export class CommandFailure extends Error {}

export interface CommandOptions {
  readonly port: number;
  readonly state: string;
  readonly clients: readonly Client[];
  readonly businessUnits: readonly BusinessUnit[];
}

const usage = 'npm run account-engagement -- --port N --state DIR --client ID:SECRET --business-unit 0Uv…:Name (the last two repeatable)';

/** Throws `CommandFailure` for a word that it does not know and for what is missing. */
export function parseOptions(args: readonly string[]): CommandOptions {
  const values = parse(args);
  const port = values.port ?? '3001';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new CommandFailure(`--port must be a whole number from 0 to 65535, not ${port}.`);
  if (!values.state) throw new CommandFailure(`--state is missing: the folder that keeps what the service remembers. Usage: ${usage}`);
  const clients = (values.client ?? []).map(parseClient);
  if (clients.length === 0) throw new CommandFailure(`--client is missing: who may sign in, ID:SECRET. Usage: ${usage}`);
  const businessUnits = (values['business-unit'] ?? []).map(parseBusinessUnit);
  requireDistinct('--client', clients);
  requireDistinct('--business-unit', businessUnits);
  return { port: Number(port), state: resolve(values.state), clients, businessUnits };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        state: { type: 'string' },
        client: { type: 'string', multiple: true },
        'business-unit': { type: 'string', multiple: true }
      }
    }).values;
  } catch (error) {
    throw new CommandFailure(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}. Usage: ${usage}`);
  }
}

/** The secret may hold colons, the id may not (RFC 7617 2). */
function parseClient(text: string): Client {
  const [id = '', ...rest] = text.split(':');
  const secret = rest.join(':');
  if (!id || !secret) throw new CommandFailure('--client must be ID:SECRET, neither of them empty.');
  return { id, secret };
}

function parseBusinessUnit(text: string): BusinessUnit {
  const [id = '', ...rest] = text.split(':');
  const name = rest.join(':').trim();
  if (!/^0Uv[A-Za-z0-9]{15}$/.test(id))
    throw new CommandFailure(`--business-unit must begin with an id of 18 characters, 0Uv…, not ${id || 'nothing'}.`);
  if (!name) throw new CommandFailure(`--business-unit ${id} needs a name after a colon.`);
  return { id, name };
}

function requireDistinct(option: string, named: readonly { readonly id: string }[]): void {
  const twice = named.find(({ id }, index) => named.findIndex((other) => other.id === id) !== index);
  if (twice) throw new CommandFailure(`${option} names ${twice.id} twice.`);
}
