import { MetadataError } from '../../metadata/problems.ts';
import { UsageError } from './arguments.ts';
import { check } from './check.ts';
import { query } from './query.ts';
import { run } from './run.ts';
import { test } from './test.ts';

const usage = `local-org: runs the Apex of an sfdx project on this machine

  local-org test  --source-dir DIR [--tests PATTERN] [--junit FILE] [--coverage FILE] [--limits]
  local-org check --source-dir DIR [--json]
  local-org run   --source-dir DIR --file FILE.apex
  local-org query --source-dir DIR "SELECT …"

DIR is an sfdx project or any folder of Salesforce source. PATTERN: Class or Class.method, * for any text, several with commas.`;

const commands: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = { test, check, run, query };

/** Exit codes: 0 all well, 1 the project's fault (a test failed, code does not compile), 2 a wrong call or a fault of the local org. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const command = commands[name];
  if (!command) {
    console.error(usage);
    return name === '' || name === '--help' || name === 'help' ? 0 : 2;
  }
  try {
    return await command(rest);
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof MetadataError) console.error(error.message);
    else console.error(error);
    return error instanceof MetadataError ? 1 : 2;
  }
}
