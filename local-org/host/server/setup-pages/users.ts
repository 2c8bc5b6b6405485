import { Hono } from 'hono';
import type { PlainRecord } from '../../../contract/org.ts';
import { toId18 } from '../../../runtime/values/id.ts';
import { html, type Html } from '../html.ts';
import type { Host } from '../http.ts';
import { logInAs, type SessionEnv } from '../session.ts';
import { form, idParameter, link, searchForm, submit, table } from './elements.ts';
import { setupPage } from './layout.ts';
import { containing, saving } from './saving.ts';
import { emptyUser, fieldsOfForm, readUser, userForm } from './user-form.ts';

const pageSize = 50;

/** Setup > Users: find, edit, activate and deactivate, create. */
export function userPages(host: Host): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  routes.get('/lightning/setup/ManageUsers/home', async (context) => {
    const term = context.req.query('term') ?? '';
    const users = await findUsers(host, term, context.req.query('after'));
    return setupPage(host, context, 'Users', 'Users', userList(users, term));
  });
  routes.get('/lightning/setup/ManageUsers/new', async (context) =>
    setupPage(host, context, 'Users', 'New User', await userForm(host, '/setup/users', await emptyUser(host, context.get('user').id)))
  );
  routes.get('/lightning/setup/ManageUsers/page', (context) => {
    const [, id] = /^\/(005\w{12,15})/.exec(context.req.query('address') ?? '') ?? [];
    return id ? context.redirect(`/lightning/r/User/${id}/view`) : context.notFound();
  });
  routes.get(`/lightning/r/User/${idParameter}/view`, async (context) => {
    const user = await readUser(host, context.req.param('id'));
    if (!user) return context.notFound();
    return setupPage(host, context, 'Users', String(user['Name']), await userForm(host, `/setup/users/${String(user['Id'])}`, user));
  });
  routes.post('/setup/users', (context) =>
    saving(context, async (values) => {
      const [user] = await host.org.save('insert', 'User', [fieldsOfForm(values)], { userId: context.get('user').id });
      return `/lightning/r/User/${String(user!['Id'])}/view`;
    })
  );
  routes.post(`/setup/users/${idParameter}/log-in`, (context) =>
    saving(context, async () => {
      if (!(await logInAs(host.org, context, context.req.param('id')))) throw new Error('Only active users can log in.');
      return '/lightning';
    })
  );
  routes.post(`/setup/users/${idParameter}`, (context) =>
    saving(context, async (values) => {
      await host.org.save('update', 'User', [{ Id: context.req.param('id'), ...fieldsOfForm(values) }], { userId: context.get('user').id });
      return `/lightning/r/User/${context.req.param('id')}/view`;
    })
  );
  return routes;
}

/** A page of users by name; one row more than is shown says that there is a next page. */
async function findUsers(host: Host, term: string, after: string | undefined): Promise<readonly PlainRecord[]> {
  const [name, id] = after?.split('\n') ?? [];
  const next = toId18(id ?? '') === null ? '' : ' AND (Name > :name OR (Name = :name AND Id > :id))';
  const soql = `SELECT Id, Name, Username, Email, IsActive, Profile.Name, UserRole.Name FROM User
    WHERE (Name LIKE :pattern OR Username LIKE :pattern OR Email LIKE :pattern)${next} ORDER BY Name, Id LIMIT ${pageSize + 1}`;
  return host.org.query(soql, { pattern: containing(term), name, id });
}

function userList(users: readonly PlainRecord[], term: string): Html {
  const shown = users.slice(0, pageSize);
  const last = shown.at(-1);
  const next = new URLSearchParams({ term, after: `${String(last?.['Name'])}\n${String(last?.['Id'])}` });
  return html`${searchForm('Name, username or email', term)}
    <p class="slds-m-bottom_small">${link('/lightning/setup/ManageUsers/new', 'New User')}</p>
    ${table('Users', ['Name', 'Username', 'Email', 'Role', 'Profile', 'Active', 'Action'], shown.map(userRow))}
    ${users.length > pageSize ? html`<p class="slds-m-top_small">${link(`?${next.toString()}`, 'Next')}</p>` : ''}`;
}

function userRow(user: PlainRecord): (Html | string)[] {
  const related = (name: string) => String((user[name] as PlainRecord | null)?.['Name'] ?? '');
  const name = link(`/lightning/r/User/${String(user['Id'])}/view`, user['Name']);
  const active = user['IsActive'] === true;
  const logIn = active ? form(`/setup/users/${String(user['Id'])}/log-in`, submit('Log In', { subject: String(user['Name']) })) : '';
  const texts = [String(user['Username']), String(user['Email'] ?? ''), related('UserRole'), related('Profile'), active ? 'Yes' : 'No'];
  return [name, ...texts, logIn];
}
