import { readFileSync } from 'node:fs';
import { existingFile, existingFolder, readArguments, text, UsageError } from './arguments.ts';
import { command } from './command.ts';
import { openTarget } from './org-target.ts';

/** `local-org run`: runs anonymous Apex and prints its debug log: in the org whose state is named, or in a new one in memory. */
export const main = command(async (args) => {
  const parsed = readArguments(args, { file: { type: 'string' }, state: { type: 'string' }, as: { type: 'string' } });
  const file = text(parsed, 'file') ?? parsed.positionals[0];
  if (!file) throw new UsageError('run wants --file FILE.apex');
  const source = readFileSync(existingFile('--file', file), 'utf8');
  const org = await openTarget(existingFolder(parsed.sourceDir), text(parsed, 'state'));
  try {
    const { ok, log, error } = await org.run(source, { file, username: text(parsed, 'as') });
    for (const line of log) console.log(line);
    if (error) console.log([`${error.exceptionType}: ${error.message}`, error.stackTrace].filter(Boolean).join('\n'));
    return ok ? 0 : 1;
  } finally {
    await org.close();
  }
});
