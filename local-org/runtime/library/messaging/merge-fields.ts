import { formatted } from '../../query/format.ts';
import { Names } from '../../query/names.ts';
import { readField } from '../../query/read-value.ts';
import { zoneOffset } from '../../query/zone-offset.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { textOf } from '../../values/to-text.ts';

/** The records that merge fields are about: the recipient, and what the mail is about. */
export interface MergeRecords {
  readonly whoId: string | null;
  readonly whatId: string | null;
}

/** `{!Contact.Account.Name}`, and with another text for nothing: `{!NULLVALUE(Contact.FirstName, "you")}`. */
const mergeField = /\{!\s*(?:NULLVALUE\(\s*([\w.]+)\s*,\s*"([^"]*)"\s*\)|([\w.]+))\s*\}/gi;

/**
 * Fills in the merge fields of a template (Salesforce Help, Merge Fields for Email Templates): `Recipient` and the recipient's object, `Sender`, `User`,
 * `Organization`, `RelatedTo` and the object of the other record. What has no value is empty.
 */
export function merge(tx: ApexTransaction, text: string | null, records: MergeRecords): string | null {
  return (
    text &&
    text.replaceAll(
      mergeField,
      (_whole, withDefault?: string, fallback?: string, plain?: string) => valueOf(tx, (withDefault ?? plain)!, records) ?? fallback ?? ''
    )
  );
}

function valueOf(tx: ApexTransaction, written: string, records: MergeRecords): string | null {
  const [about, ...path] = written.split('.');
  const id = recordOf(tx, about!, records);
  const object = id === null ? undefined : tx.org.schema.objectByPrefix(id.slice(0, 3));
  if (id === null || !object || path.length === 0) return null;
  const row = tx.database.tableOf(object).get(id);
  const field = tx.org.schema.field(object.name, path[0]!);
  if (!row || (path.length === 1 && !field)) return null;
  const resolved = new Names(tx.org.schema, object, []).field(path);
  const run = { tx, now: tx.org.clock.now(), zone: zoneOffset(tx.user.timeZone) };
  const value = formatted(resolved.field, readField(tx.database, resolved, () => run)(row), tx.user);
  return value === null || value === undefined ? null : textOf(value);
}

function recordOf(tx: ApexTransaction, about: string, { whoId, whatId }: MergeRecords): string | null {
  const name = about.toLowerCase();
  if (name === 'recipient') return whoId;
  if (name === 'relatedto') return whatId;
  if (name === 'sender' || name === 'user') return tx.user.id;
  if (name === 'organization') return ([...tx.database.table('Organization').rows()][0]?.[0] as string | undefined) ?? null;
  return [whoId, whatId].find((id) => id !== null && tx.org.schema.objectByPrefix(id.slice(0, 3))?.name.toLowerCase() === name) ?? null;
}
