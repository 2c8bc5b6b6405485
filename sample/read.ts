import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const here = dirname(fileURLToPath(import.meta.url));

/** Rows of one of the sample's CSV files. */
export function readCsv(name: string): readonly Record<string, string>[] {
  return parse(readFileSync(join(here, 'salesforce', name)), { columns: true });
}

export interface SeedUser {
  readonly id: string;
  readonly userName: string;
  readonly externalId?: string;
  readonly name: { readonly givenName?: string; readonly familyName: string };
  readonly emails: readonly { readonly value: string }[];
  readonly roles: readonly { readonly value: string; readonly display: string }[];
  readonly active: boolean;
  readonly 'urn:ietf:params:scim:schemas:extension:accountengagement:2.0:User': {
    readonly crmUserId?: string;
    readonly synced: boolean;
    readonly deletedBy?: string;
  };
}
export interface SeedBusinessUnit {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly users: readonly SeedUser[];
}

/** One business unit of Account Engagement's side. */
export function readBusinessUnit(name: 'europe' | 'americas'): SeedBusinessUnit {
  return JSON.parse(readFileSync(join(here, 'account-engagement', `${name}.json`), 'utf8'));
}
