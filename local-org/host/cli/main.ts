import { fileURLToPath } from 'node:url';
import { runTypeScript } from '../../bin/bundle.mjs';
import type { Command } from './command.ts';

const usage = `local-org: runs the Apex of an sfdx project on this machine

  local-org test    --source-dir DIR   runs its Apex tests
      --tests PATTERN          Class or Class.method, * for any text, several with commas
      --shard 1/3              one part of three
      --random-order [SEED]    classes and methods shuffled
      --workers N              threads
      --watch                  again after every change
      --coverage FILE          Cobertura        --coverage-table   per class, here
      --junit FILE             JUnit            --json FILE        as sf apex run test --json prints it
      --log FILE               debug log with the limits of every transaction
      --limits                 the limit that each test comes nearest to
      --slowest N              the tests that took longest
  local-org check   --source-dir DIR [--json]   compile errors, and what cannot run here
  local-org run     --source-dir DIR [--file FILE.apex] [--state STATE] [--as USERNAME]   without a file, what it is piped
  local-org query   --source-dir DIR "SELECT …" [--state STATE] [--format table|csv|json]
  local-org start   --source-dir DIR   serves the org to this machine's browser until Ctrl-C
      --port N  --state STATE          default: a free port; in memory
      --reset                          begins with an empty org
      --credentials FILE               JSON: addresses and secrets by Named Credential
      --inspect PORT                   lets a debugger stop in Apex
  local-org compare A.json B.json   where two runs of the same tests differ

DIR is an sfdx project or any folder of Salesforce source; by default the current one. STATE is the state folder of a local org, running or stopped;
without it, a new org in memory.`;

const commands = ['test', 'check', 'run', 'query', 'start', 'compare'];

/** Each command is a program of its own, so that none waits for what only another one needs. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const asksForHelp = ['', 'help', '--help', '-h'].includes(name) || rest.includes('--help');
  if (asksForHelp || !commands.includes(name)) {
    (asksForHelp ? console.log : console.error)(asksForHelp ? usage : `There is no command ${name}.\n\n${usage}`);
    return asksForHelp ? 0 : 2;
  }
  const module = (await runTypeScript(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)))) as { main: Command };
  return module.main(rest);
}
