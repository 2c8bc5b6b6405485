import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandFailure, parseOptions } from './command/options.ts';
import { newBusinessUnits } from './command/new-business-units.ts';
import { Refusal } from './rules/refusal.ts';
import { startAccountEngagement, type AccountEngagement } from './start.ts';
import { StoreError } from './store/database.ts';

/** `npm run account-engagement`: the service alone, until Ctrl-C. What a person can put right ends in one line and exit code 1. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    const { port, state, clients, businessUnits } = parseOptions(args);
    makeFolder(state);
    const service = await startAccountEngagement({
      port,
      file: join(state, 'account-engagement.db'),
      clients,
      seeds: newBusinessUnits(businessUnits)
    });
    requireBusinessUnit(service);
    console.log(`Account Engagement: ${service.url}`);
    console.log('Stop with Ctrl-C; everything saved is kept.');
    stopOnSignal(service);
  } catch (error) {
    console.error(lineOf(error));
    process.exit(1);
  }
}

function makeFolder(state: string): void {
  try {
    makeFolders(state);
    accessSync(state, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(`The state folder ${state} cannot be written: ${reason}. Choose another one with --state.`);
  }
}

/** Node's own `mkdir` with `recursive` never ends where a file system says that the folder around is missing though it is there, as `/proc` does. */
function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolders(dirname(folder));
  mkdirSync(folder);
}

function requireBusinessUnit({ store }: AccountEngagement): void {
  if (store.businessUnits.all().length > 0) return;
  throw new CommandFailure('The state has no business unit yet. Name at least one with --business-unit 0Uv…:Name.');
}

function stopOnSignal(service: AccountEngagement): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await service.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

function lineOf(error: unknown): string {
  if (error instanceof CommandFailure || error instanceof StoreError || error instanceof Refusal) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another one with --port, or --port 0 for a free one.`;
  if (code === 'EACCES') return `Port ${port} may not be used by you. Choose another one with --port, or --port 0 for a free one.`;
  return error.stack ?? error.message;
}
