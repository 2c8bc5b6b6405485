import { createOrg } from '../../org.ts';
import { readArguments, UsageError } from './arguments.ts';

/** `local-org query`: prints the rows of a query as JSON, from a fresh org in memory. */
export async function query(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args, {});
  const [soql] = parsed.positionals;
  if (!soql) throw new UsageError('query needs a SOQL text');
  const org = await createOrg({ project: parsed.sourceDir, people: true });
  console.log(JSON.stringify(await org.query(soql), null, 2));
  await org.close();
  return 0;
}
