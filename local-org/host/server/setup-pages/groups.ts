import { Hono } from 'hono';
import type { PlainRecord } from '../../../contract/org.ts';
import { html, type Html } from '../html.ts';
import type { Host } from '../http.ts';
import type { SessionEnv } from '../session.ts';
import { checkbox, form, idParameter, input, link, searchForm, submit, table } from './elements.ts';
import { addForm, memberNames } from './group-members.ts';
import { setupPage } from './layout.ts';
import { saving } from './saving.ts';

const home = '/lightning/setup/PublicGroups/home';
const groupPath = (id: unknown) => `/lightning/setup/PublicGroups/${String(id)}`;

/** Setup > Public Groups: the groups, their members, a new one. */
export function groupPages(host: Host): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  routes.get(home, async (context) => {
    const groups = await host.org.query("SELECT Id, Name, DeveloperName FROM Group WHERE Type = 'Regular' ORDER BY Name");
    return setupPage(host, context, 'Public Groups', 'Public Groups', groupList(groups));
  });
  routes.get(`/lightning/setup/PublicGroups/${idParameter}`, async (context) => {
    const id = context.req.param('id');
    const [group] = await host.org.query("SELECT Id, Name FROM Group WHERE Id = :id AND Type = 'Regular'", { id });
    if (!group) return context.notFound();
    const term = context.req.query('term') ?? '';
    return setupPage(host, context, 'Public Groups', String(group['Name']), await groupPage(host, group, term));
  });
  routes.post('/setup/groups', (context) =>
    saving(context, async ({ Name, DeveloperName, DoesIncludeBosses }) => {
      const record = { Name, DeveloperName, DoesIncludeBosses, Type: 'Regular' };
      const [group] = await host.org.save('insert', 'Group', [record], { userId: context.get('user').id });
      return groupPath(group!['Id']);
    })
  );
  routes.post(`/setup/groups/${idParameter}/members`, (context) =>
    saving(context, async ({ memberId }) => {
      const member = { GroupId: context.req.param('id'), UserOrGroupId: memberId };
      await host.org.save('insert', 'GroupMember', [member], { userId: context.get('user').id });
      return groupPath(context.req.param('id'));
    })
  );
  routes.post(`/setup/groups/${idParameter}/members/:member/delete`, (context) =>
    saving(context, async () => {
      await host.org.save('delete', 'GroupMember', [{ Id: context.req.param('member') }], { userId: context.get('user').id });
      return groupPath(context.req.param('id'));
    })
  );
  routes.post(`/setup/groups/${idParameter}/delete`, (context) =>
    saving(context, async () => {
      await host.org.save('delete', 'Group', [{ Id: context.req.param('id') }], { userId: context.get('user').id });
      return home;
    })
  );
  return routes;
}

function groupList(groups: readonly PlainRecord[]): Html {
  const rows = groups.map((group) => [link(groupPath(group['Id']), group['Name']), String(group['DeveloperName'])]);
  return html`${table('Public groups', ['Name', 'Developer Name'], rows)}
    <h2 class="slds-text-heading_small slds-m-vertical_small">New Public Group</h2>
    ${form(
      '/setup/groups',
      html`${input({ name: 'Name', label: 'Label', required: true })}
      ${input({ name: 'DeveloperName', label: 'Group Name', required: true })}
      ${checkbox('DoesIncludeBosses', 'Grant access using hierarchies', false)} ${submit('Create Public Group', { brand: true })}`
    )}`;
}

async function groupPage(host: Host, group: PlainRecord, term: string): Promise<Html> {
  const id = String(group['Id']);
  const members = await memberNames(host, id);
  const rows = members.map(({ memberId, name, kind }) => [
    name,
    kind,
    form(`/setup/groups/${id}/members/${memberId}/delete`, submit('Remove', { subject: name }))
  ]);
  return html`${table(`Members of ${String(group['Name'])}`, ['Member', 'Kind', 'Action'], rows)}
    <h2 class="slds-text-heading_small slds-m-vertical_small">Add Members</h2>
    ${searchForm('Name of a user, public group or role', term)} ${term ? await addForm(host, id, term) : ''}
    <div class="slds-m-top_large">${form(`/setup/groups/${id}/delete`, submit('Delete Group'))}</div>`;
}
