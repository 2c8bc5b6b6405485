import type { ObjectSchema } from '../../contract/schema.ts';
import { checkAccess } from '../access/check-access.ts';
import { formulaValue, type FormulaValue } from '../formula/values.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import type { Row } from '../storage/row.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { NotSupportedError } from '../values/exception.ts';

/** Midnight of 1900-01-01 in UTC, in milliseconds. */
const origin = -2_208_988_800_000;

/** `$User.Email`, `$Setup.Switches__c.Off__c` … (Salesforce Help, Global Variables). */
export function globalValue(tx: DataTransaction, path: readonly string[]): FormulaValue {
  const [variable = '', ...rest] = path;
  const { user, database } = tx;
  const organization = (): string | null => (database.table('Organization').rows().next().value?.[0] as string | undefined) ?? null;
  switch (variable.toLowerCase()) {
    case '$user':
      return fieldOf(tx, 'User', user.id, rest);
    case '$profile':
      return fieldOf(tx, 'Profile', user.profileId, rest);
    case '$userrole':
      return fieldOf(tx, 'UserRole', user.roleId, rest);
    case '$organization':
      return fieldOf(tx, 'Organization', organization(), rest);
    case '$permission':
      return checkAccess(tx).customPermission(rest[0] ?? '');
    case '$api':
      return `https://local-org.example/services/Soap/${/^partner/i.test(rest[0] ?? '') ? 'u' : 'c'}/${versionOf(rest[0])}/${organization()}`;
    case '$system':
      return new ApexDatetime(origin);
    case '$setup':
      return settingValue(tx, [user.id, user.profileId, organization()], rest);
    case '$label':
      return labelText(tx, rest.at(-1) ?? '');
    case '$custommetadata':
      return metadataValue(tx, rest);
    default:
      throw new NotSupportedError(`${path.join('.')} in a formula`);
  }
}

function labelText({ org, user }: DataTransaction, name: string): string {
  const text = org.label?.(name, user.language);
  if (text === undefined) throw new NotSupportedError(`$Label.${name} in a formula: the project has no such label`);
  return text;
}

/** `Partner_Server_URL_260` → `26.0`. */
const versionOf = (name = ''): string => (Number(/\d+$/.exec(name)?.[0] ?? 0) / 10).toFixed(1);

function fieldOf(tx: DataTransaction, object: string, id: string | null, [name = '']: readonly string[]): FormulaValue {
  const table = tx.database.table(object);
  const row = id === null ? undefined : table.get(id);
  return row ? valueIn(tx, table.object, row, name) : null;
}

function valueIn({ database }: DataTransaction, object: ObjectSchema, row: Row, name: string): FormulaValue {
  const field = database.schema.field(object.name, name);
  return field ? formulaValue(database.tableOf(object).valueOf(row, field)) : null;
}

/** The first of the owners' settings that has a value. */
function settingValue(tx: DataTransaction, owners: readonly (string | null)[], [name = '', field = '']: readonly string[]): FormulaValue {
  const object = tx.org.schema.object(name);
  if (!object) throw new NotSupportedError(`$Setup.${name} in a formula`);
  const rows = [...tx.database.tableOf(object).rows()];
  for (const owner of owners) {
    const row = rows.find((candidate) => owner !== null && valueIn(tx, object, candidate, 'SetupOwnerId') === owner);
    const value = row ? valueIn(tx, object, row, field) : null;
    if (value !== null) return value;
  }
  return null;
}

function metadataValue(tx: DataTransaction, [name = '', record = '', field = '']: readonly string[]): FormulaValue {
  const object = tx.org.schema.object(name);
  if (!object) throw new NotSupportedError(`$CustomMetadata.${name} in a formula`);
  for (const row of tx.database.tableOf(object).rows())
    if (valueIn(tx, object, row, 'DeveloperName') === record) return valueIn(tx, object, row, field);
  return null;
}
