import { readFileSync } from 'node:fs';
import { createOrg } from '../../org.ts';
import { readArguments, text, UsageError } from './arguments.ts';

/** `local-org run`: runs anonymous Apex in a fresh org in memory and prints its debug log. */
export async function run(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args, { file: { type: 'string' } });
  const file = text(parsed, 'file') ?? parsed.positionals[0];
  if (!file) throw new UsageError('run needs --file FILE.apex');
  const org = await createOrg({ project: parsed.sourceDir, people: true });
  const result = await org.executeAnonymous(readFileSync(file, 'utf8'), { file });
  await org.pump();
  for (const line of result.log) console.log(line);
  if (result.error)
    console.log([`${result.error.exceptionType}: ${result.error.message}`, result.error.stackTrace].filter(Boolean).join('\n'));
  await org.close();
  return result.ok ? 0 : 1;
}
