import { existingFolder, readArguments, text, UsageError } from './arguments.ts';
import { command } from './command.ts';
import { openTarget } from './org-target.ts';
import { formats, recordsText, type Format } from './records.ts';

/** `local-org query`: prints the rows of a query, in system mode: of the org whose state is named, or of a new one in memory. */
export const main = command(async (args) => {
  const parsed = readArguments(args, { state: { type: 'string' }, format: { type: 'string' } }, 1);
  const [soql] = parsed.positionals;
  if (!soql) throw new UsageError('query wants one SOQL text: "SELECT Id FROM User"');
  const format = text(parsed, 'format') ?? 'table';
  if (!formats.includes(format as Format)) throw new UsageError(`--format is one of ${formats.join(', ')}, not ${format}`);
  const org = await openTarget(existingFolder(parsed.sourceDir), text(parsed, 'state'));
  try {
    console.log(recordsText(await org.query(soql), soql, format as Format));
  } finally {
    await org.close();
  }
  return 0;
});
