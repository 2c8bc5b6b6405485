import { readFileSync } from 'node:fs';
import { text as textOf } from 'node:stream/consumers';
import { existingFile, existingFolder, readArguments, text } from './arguments.ts';
import { command } from './command.ts';
import { openTarget } from './org-target.ts';

const standardInput = '-';

/** `local-org run`: runs anonymous Apex, of a file or the standard input, and prints its debug log: in the org whose state is named, or in a new one in memory. */
export const main = command(async (args) => {
  const parsed = readArguments(args, { file: { type: 'string' }, state: { type: 'string' }, as: { type: 'string' } }, 1);
  const [file = text(parsed, 'file') ?? standardInput] = parsed.positionals;
  const source = file === standardInput ? await textOf(process.stdin) : readFileSync(existingFile('--file', file), 'utf8');
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
