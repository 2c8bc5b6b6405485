import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { makeFolder } from '../../runtime/storage/make-folder.ts';

/** What a person typed: wrong options end with a message and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Arguments {
  readonly sourceDir: string;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

type OptionTypes = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** Reads `--source-dir` (the current folder by default), the options of a command, and at most so many arguments that are none. */
export function readArguments(args: readonly string[], options: OptionTypes, most = 0): Arguments {
  const { values, positionals } = parsed(args, options);
  if (positionals.length > most)
    throw new UsageError(
      `${positionals.slice(most).join(' ')}: what is this? A project is named with --source-dir DIR, tests with --tests PATTERN.`
    );
  return { sourceDir: String(values['source-dir'] ?? '.'), options: values, positionals };
}

function parsed(args: readonly string[], options: OptionTypes) {
  try {
    return parseArgs({ args: [...args], options: { ...options, 'source-dir': { type: 'string' as const } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The text of an option, or undefined. */
export function text(args: Arguments, name: string): string | undefined {
  const value = args.options[name];
  return typeof value === 'string' ? value : undefined;
}

export function wholeNumber(args: Arguments, name: string, least: number, most = Infinity): number | undefined {
  const value = text(args, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  const range = most === Infinity ? `from ${least}` : `from ${least} to ${most}`;
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`--${name} wants a whole number ${range}, not ${value}`);
  return number;
}

export function existingFolder(folder: string): string {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`--source-dir: there is no folder ${folder}`);
  return folder;
}

/** A file or a pipe. */
export function existingFile(option: string, file: string): string {
  if (!existsSync(file) || statSync(file).isDirectory()) throw new UsageError(`${option}: there is no file ${file}`);
  return file;
}

/** A file that is written later, once all is done; its folder is made now. */
export function writableFile(option: string, file: string): string {
  try {
    makeFolder(dirname(file));
    if (existsSync(file) && statSync(file).isDirectory()) throw new Error('it is a folder');
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
    return file;
  } catch (error) {
    throw new UsageError(`${option}: ${file} cannot be written: ${(error as Error).message}`);
  }
}

/** `1 error`, `2 errors`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
