import { html } from 'hono/html';
import type { BusinessUnit, Role } from '../store/business-units.ts';
import type { User } from '../store/users.ts';
import type { Html } from './layout.ts';
import { timeText } from './units.ts';

export const pageSize = 50;

interface UserTable {
  readonly rows: readonly User[];
  readonly total: number;
  readonly page: number;
  readonly search: string;
  /** Id of the role that the list is narrowed to; empty: any. */
  readonly role: string;
  readonly roles: readonly Role[];
  readonly unit: BusinessUnit;
  readonly section: 'users' | 'recycle-bin';
}

export function userTable({ rows, total, page, search, role, roles, unit, section }: UserTable): Html {
  const first = (page - 1) * pageSize + 1;
  const link = (to: number) => `/units/${unit.id}/${section}?${new URLSearchParams({ search, role, page: String(to) })}`;
  return html`
    <form class="search" method="get" role="search">
      <label>Search by name, email or username<br /><input type="search" name="search" value="${search}" size="40" /></label>
      <label
        >Role<br /><select name="role">
          <option value="">Any</option>
          ${roles.map((each) => html`<option value="${each.id}" ${each.id === role ? html`selected` : ''}>${each.name}</option>`)}
        </select></label
      >
      <button>Search</button>
      ${section === 'users' ? html`<a class="button" href="/units/${unit.id}/users/new">New User</a>` : ''}
    </form>
    ${
      rows.length === 0
        ? html`<p>No user matches.</p>`
        : html`<p>Rows ${first} to ${first + rows.length - 1} of ${total}</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Users">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">Email: sends from, alerts go to</th>
                    <th scope="col">Role</th>
                    <th scope="col">Group</th>
                    <th scope="col">Mapped to</th>
                    <th scope="col">Fields</th>
                    <th scope="col">Last sync</th>
                    ${section === 'recycle-bin' ? html`<th scope="col">Deleted by</th>` : ''}
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    (user) =>
                      html`<tr>
                        <th scope="row" dir="auto"><a href="/units/${unit.id}/users/${user.id}">${nameOf(user)}</a></th>
                        <td>${user.email}</td>
                        <td>${roleName(roles, user)}</td>
                        <td>${user.userGroup ?? ''}</td>
                        <td>${user.crmUserId ?? 'Not mapped'}</td>
                        <td>${lockMark(user)}</td>
                        <td>${timeText(user.lastSynced)}</td>
                        ${section === 'recycle-bin' ? html`<td>${user.deletedBy ?? ''}</td>` : ''}
                      </tr>`
                  )}
                </tbody>
              </table>
            </div>
            <p>
              ${page > 1 ? html`<a href="${link(page - 1)}">Previous</a>` : ''}
              ${first + rows.length - 1 < total ? html`<a href="${link(page + 1)}">Next</a>` : ''}
            </p>`
    }
  `;
}

export function userDetail(user: User, roles: readonly Role[], form: Html): Html {
  const lines: readonly (readonly [string, string | Html | null])[] = [
    ['Record', user.id],
    ['State', user.active ? 'Live' : `In the recycle bin, deleted by ${user.deletedBy ?? 'an unknown person'}`],
    ['Fields', user.synced ? 'Read-only: synced from Salesforce' : 'Editable'],
    ['Username', user.userName],
    ['Email', user.email],
    ['Sends from', user.email],
    ['Alerts go to', user.email],
    ['Role', roleName(roles, user)],
    ['Group', user.userGroup],
    ['Mapped to the Salesforce user', user.crmUserId ?? 'Not mapped'],
    ['Owned by the sync as', user.externalId],
    ['Title', user.title],
    ['Phone', user.phone],
    ['Time zone', user.timezone],
    ['Language', user.preferredLanguage],
    ['Locale', user.locale],
    ['Synced by the client', user.syncedBy],
    ['Last sync', timeText(user.lastSynced)],
    ['Last changed', timeText(user.lastModified)],
    ['Version', String(user.version)]
  ];
  return html`<dl>
      ${lines.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd dir="auto">${value ?? '-'}</dd>`
      )}
    </dl>
    <h2>${user.synced ? 'Fields' : 'Edit'}</h2>
    ${form}`;
}

export function nameOf(user: User): string {
  return `${user.givenName ?? ''} ${user.familyName}`.trim();
}

function roleName(roles: readonly Role[], user: User): string {
  return roles.find((role) => role.id === user.roleId)?.name ?? user.roleId;
}

function lockMark(user: User): Html {
  return user.synced ? html`<span class="mark">Read-only, synced</span>` : html`Editable`;
}
