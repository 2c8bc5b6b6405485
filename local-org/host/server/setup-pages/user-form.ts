import type { PlainRecord } from '../../../contract/org.ts';
import { html, type Html } from '../html.ts';
import type { Host } from '../http.ts';
import { checkbox, form, input, select, submit, type Option } from './elements.ts';
import { fieldsOf } from './saving.ts';

const textFields = [
  { name: 'FirstName', label: 'First Name' },
  { name: 'LastName', label: 'Last Name', required: true },
  { name: 'Alias', label: 'Alias', required: true },
  { name: 'Email', label: 'Email', type: 'email', required: true },
  { name: 'Username', label: 'Username', required: true },
  { name: 'Title', label: 'Title' },
  { name: 'Phone', label: 'Phone' },
  { name: 'TimeZoneSidKey', label: 'Time Zone', required: true },
  { name: 'LanguageLocaleKey', label: 'Language', required: true },
  { name: 'LocaleSidKey', label: 'Locale', required: true },
  { name: 'EmailEncodingKey', label: 'Email Encoding', required: true }
] as const;

const fields = [...textFields.map(({ name }) => name), 'IsActive', 'ProfileId', 'UserRoleId'];

/** The fields of User that the form carries. */
export function fieldsOfForm(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return fieldsOf(values, fields);
}

export async function readUser(host: Host, id: string): Promise<PlainRecord | undefined> {
  return (await host.org.query(`SELECT Id, Name, ${fields.join(', ')} FROM User WHERE Id = :id`, { id }))[0];
}

/** A new user starts with the language and zone of whoever makes it. */
export async function emptyUser(host: Host, makerId: string): Promise<PlainRecord> {
  const maker = await readUser(host, makerId);
  const copied = ['TimeZoneSidKey', 'LanguageLocaleKey', 'LocaleSidKey', 'EmailEncodingKey'].map((name) => [name, maker?.[name]]);
  return { ...Object.fromEntries(copied), IsActive: true };
}

export async function userForm(host: Host, action: string, user: PlainRecord): Promise<Html> {
  const profiles = await options(host, 'Profile');
  const roles = await options(host, 'UserRole');
  const fields = html`<div class="local-org-form">
    ${textFields.map((field) => input({ ...field, value: user[field.name] }))}
    ${select('ProfileId', 'Profile', profiles, user['ProfileId'])}
    ${select('UserRoleId', 'Role', [{ value: '', label: 'None' }, ...roles], user['UserRoleId'])}
  </div>`;
  return form(action, html`${fields} ${checkbox('IsActive', 'Active', user['IsActive'] === true)} ${submit('Save', { brand: true })}`);
}

async function options(host: Host, object: 'Profile' | 'UserRole'): Promise<Option[]> {
  const rows = await host.org.query(`SELECT Id, Name FROM ${object} ORDER BY Name`);
  return rows.map((row) => ({ value: String(row['Id']), label: String(row['Name']) }));
}
