import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDatabaseInUse } from '../../local-org/runtime/storage/in-use.ts';
import { StartFailure } from './failure.ts';

/** Where a state's rows came from. */
export interface Source {
  readonly kind: 'sample' | 'export';
  /** Of an export: changes with its files. Of the sample: its stage. */
  readonly fingerprint: string;
}
export interface ClientCredentials {
  readonly id: string;
  readonly secret: string;
}

/** A source of the same kind that is not the same. */
const others: Readonly<Record<Source['kind'], string>> = { sample: 'another stage of the sample company', export: 'another export' };

/** The folder that keeps what both sides remember between two starts. */
export class StateFolder {
  readonly path: string;
  readonly org: string;
  readonly accountEngagement: string;
  private readonly sourceFile: string;
  private readonly clientFile: string;

  /** Throws `StartFailure` if the folder cannot be written. */
  constructor(path: string) {
    this.path = path;
    this.org = join(path, 'org');
    this.accountEngagement = join(path, 'account-engagement');
    this.sourceFile = join(path, 'source.json');
    this.clientFile = join(path, 'account-engagement-client.json');
    try {
      mkdirSync(path, { recursive: true });
      accessSync(path, constants.W_OK);
    } catch (error) {
      throw new StartFailure(
        `The state folder ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}. Choose another one with --state.`
      );
    }
  }

  /** Makes the folder ready for rows of `source`; true if it already holds them. Rows of a first start that did not end well are cleared. */
  prepare(source: Source): boolean {
    if (existsSync(this.sourceFile)) {
      this.requireSame(source);
      return true;
    }
    this.clear();
    mkdirSync(this.org, { recursive: true });
    mkdirSync(this.accountEngagement, { recursive: true });
    return false;
  }

  /** Called when everything of a first start is there. */
  complete(source: Source): void {
    writeFileSync(this.sourceFile, `${JSON.stringify(source, null, 2)}\n`);
  }

  /** Removes what the product keeps here, and nothing else. Throws `StartFailure` while another process works on it. */
  clear(): void {
    const databases = [join(this.org, 'org.db'), join(this.accountEngagement, 'account-engagement.db')];
    if (databases.some(isDatabaseInUse))
      throw new StartFailure(
        `The state in ${this.path} is in use by another process. Stop that process, or name another folder with --state.`
      );
    for (const path of [this.sourceFile, this.clientFile, this.org, this.accountEngagement]) rmSync(path, { recursive: true, force: true });
  }

  /** The OAuth client with which the local org signs in to Account Engagement; made on first use. */
  client(): ClientCredentials {
    if (existsSync(this.clientFile)) return this.read<ClientCredentials>(this.clientFile);
    const client = { id: 'user-sync', secret: randomBytes(24).toString('base64url') };
    writeFileSync(this.clientFile, `${JSON.stringify(client, null, 2)}\n`, { mode: 0o600 });
    return client;
  }

  private read<T>(file: string): T {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as T;
    } catch (error) {
      throw this.lost(`${file} is damaged: ${(error as Error).message}.`);
    }
  }

  /** What to do when a part of the state is gone. */
  lost(what: string): StartFailure {
    return new StartFailure(
      `${what} Put a copy of ${this.path} in its place, start with --reset to begin afresh, or name another folder with --state.`
    );
  }

  private requireSame(source: Source): void {
    const kept = this.read<Source>(this.sourceFile);
    if (kept.kind === source.kind && kept.fingerprint === source.fingerprint) return;
    const name = ({ kind }: Source) => (kind === 'sample' ? 'the sample company' : 'an export');
    const other = kept.kind === source.kind ? others[kept.kind] : name(kept);
    throw new StartFailure(
      `The state in ${this.path} was made from ${other}, not from ${name(source)} given now. Start with --reset to replace it, or name another folder with --state.`
    );
  }
}
