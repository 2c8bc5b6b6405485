import { html } from 'hono/html';
import type { BusinessUnit, Role } from '../store/business-units.ts';
import type { User } from '../store/users.ts';
import type { UserValues } from '../rules/save-user.ts';
import type { Html } from './layout.ts';

/** Fields that an AE admin edits, with the words beside them. */
const fields = [
  ['givenName', 'First name'],
  ['familyName', 'Last name'],
  ['email', 'Email'],
  ['userName', 'Username'],
  ['title', 'Title'],
  ['phone', 'Phone'],
  ['timezone', 'Time zone'],
  ['preferredLanguage', 'Language'],
  ['locale', 'Locale'],
  ['crmUserId', 'Mapped to the Salesforce user (id)']
] as const;

interface UserForm {
  readonly unit: BusinessUnit;
  readonly roles: readonly Role[];
  /** Absent: a new user. */
  readonly user?: User;
  readonly values?: Partial<UserValues>;
  readonly problem?: string;
  readonly token: string;
}

export function userForm({ unit, roles, user, values = user ?? {}, problem, token }: UserForm): Html {
  const locked = user?.synced ?? false;
  const isLocked = locked || user?.active === false;
  const action = user ? `/units/${unit.id}/users/${user.id}` : `/units/${unit.id}/users`;
  return html`
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
    ${
      locked
        ? html`<p id="locked">These fields are read-only: the user is synced from Salesforce. Change the user there.</p>`
        : user && !user.active
          ? html`<p id="locked">A user in the recycle bin keeps its values. Restore the user first.</p>`
          : ''
    }
    <form method="post" action="${action}" class="fields">
      <input type="hidden" name="token" value="${token}" />
      ${user ? html`<input type="hidden" name="version" value="${user.version}" />` : ''}
      ${fields.map(
        ([name, label]) =>
          html`<label
            >${label}<br /><input
              name="${name}"
              dir="auto"
              size="50"
              value="${values[name] ?? ''}"
              ${isLocked ? html`readonly aria-describedby="locked"` : ''}
          /></label>`
      )}
      ${isLocked ? lockedRole(roles, values.roleId) : roleSelect(roles, values.roleId)}
      ${isLocked ? '' : html`<button>${user ? 'Save User' : 'Create User'}</button>`}
    </form>
    ${user && !locked ? binButton(unit, user, token) : ''}
  `;
}

function roleSelect(roles: readonly Role[], roleId: string | undefined): Html {
  return html`<label
    >Role<br /><select name="roleId">
      ${roles.map((role) => html`<option value="${role.id}" ${role.id === roleId ? html`selected` : ''}>${role.name}</option>`)}
    </select></label
  >`;
}

/** A field that the keyboard reaches, so that its reason is read too. */
function lockedRole(roles: readonly Role[], roleId: string | undefined): Html {
  const name = roles.find((role) => role.id === roleId)?.name ?? roleId ?? '';
  return html`<label>Role<br /><input value="${name}" readonly aria-describedby="locked" /></label>`;
}

function binButton(unit: BusinessUnit, user: User, token: string): Html {
  const [action, label] = user.active ? ['recycle', 'Move to Recycle Bin'] : ['restore', 'Restore User'];
  return html`<form method="post" action="/units/${unit.id}/users/${user.id}/${action}">
    <input type="hidden" name="token" value="${token}" /><button class="neutral">${label}</button>
  </form>`;
}

/** What a form holds, as values of a user. */
export function valuesOf(form: Readonly<Record<string, unknown>>, user: User | undefined): UserValues {
  const text = (name: string) => (typeof form[name] === 'string' && form[name].trim() !== '' ? form[name].trim() : null);
  return {
    userName: text('userName') ?? '',
    email: text('email') ?? '',
    familyName: text('familyName') ?? '',
    givenName: text('givenName'),
    title: text('title'),
    phone: text('phone'),
    crmUserId: text('crmUserId'),
    roleId: text('roleId') ?? '',
    externalId: user?.externalId ?? null,
    timezone: text('timezone'),
    locale: text('locale'),
    preferredLanguage: text('preferredLanguage'),
    userGroup: user?.userGroup ?? null,
    active: user?.active ?? true,
    synced: user?.synced ?? false
  };
}
