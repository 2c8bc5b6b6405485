import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartFailure } from './failure.ts';

export interface StartOptions {
  /** The local org's port; Account Engagement takes the next one. 0: free ports. */
  readonly port: number;
  /** Folder with the exports of a real org; absent: the sample company. */
  readonly org?: string;
  /** Username of "me"; absent: the first active System Administrator. */
  readonly as?: string;
  readonly reset: boolean;
  /** Lets a debugger for Apex attach. */
  readonly inspect: boolean;
  /** The sample company in full: its public groups and roles are assigned, too, not only individuals. */
  readonly full: boolean;
  readonly state: string;
  /** Shows every custom label longer and accented, to find what is hard-coded or has no room. */
  readonly pseudo: boolean;
}

const usage = 'npm start -- [--port N] [--org DIR [--as USERNAME]] [--state DIR] [--reset] [--full] [--pseudo] [--inspect]';

/** Throws `StartFailure` for a word that it does not know. */
export function parseOptions(args: readonly string[], projectRoot: string): StartOptions {
  const values = parse(args);
  const port = Number(values.port ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65534)
    throw new StartFailure(`--port must be a whole number from 0 to 65534, not ${values.port}.`);
  if (values.as !== undefined && values.org === undefined)
    throw new StartFailure('--as goes with --org: it names the person of the export who you are.');
  if (values.full && values.org !== undefined) throw new StartFailure('--full is of the sample company; it does not go with --org.');
  return {
    port,
    ...(values.org === undefined ? {} : { org: resolve(values.org) }),
    ...(values.as === undefined ? {} : { as: values.as }),
    reset: values.reset ?? false,
    inspect: values.inspect ?? false,
    full: values.full ?? false,
    pseudo: values.pseudo ?? false,
    state: values.state === undefined ? resolve(projectRoot, '.state') : resolve(values.state)
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        org: { type: 'string' },
        as: { type: 'string' },
        state: { type: 'string' },
        reset: { type: 'boolean' },
        inspect: { type: 'boolean' },
        full: { type: 'boolean' },
        pseudo: { type: 'boolean' }
      }
    }).values;
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}. Usage: ${usage}`);
  }
}
