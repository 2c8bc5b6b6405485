import type { PlainRecord } from '../../../contract/org.ts';
import { html, type Html } from '../html.ts';
import type { Host } from '../http.ts';
import { form, table } from './elements.ts';
import { containing } from './saving.ts';

interface Member {
  readonly memberId: string;
  readonly name: string;
  readonly kind: string;
}

/** Members of a group with their names; a member can be a user, a public group or a role's own group. */
export async function memberNames(host: Host, groupId: string): Promise<Member[]> {
  const members = await host.org.query('SELECT Id, UserOrGroupId FROM GroupMember WHERE GroupId = :groupId', { groupId });
  const ids = members.map((member) => String(member['UserOrGroupId']));
  const users = await host.org.query('SELECT Id, Name FROM User WHERE Id IN :ids', { ids });
  const groups = await host.org.query('SELECT Id, Name, Type, Related.Name FROM Group WHERE Id IN :ids', { ids });
  const known = new Map([...users.map(userCandidate), ...groups.map(groupCandidate)].map((candidate) => [candidate.id, candidate]));
  return members
    .map((member) => ({
      memberId: String(member['Id']),
      ...(known.get(String(member['UserOrGroupId'])) ?? { name: String(member['UserOrGroupId']), kind: 'Unknown' })
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What can be added, with a button each. */
export async function addForm(host: Host, groupId: string, term: string): Promise<Html> {
  const pattern = containing(term);
  const users = await host.org.query('SELECT Id, Name FROM User WHERE IsActive = TRUE AND Name LIKE :pattern ORDER BY Name LIMIT 20', {
    pattern
  });
  const groups = await host.org.query(
    "SELECT Id, Name, Type, Related.Name FROM Group WHERE (Name LIKE :pattern OR Related.Name LIKE :pattern) AND Type IN ('Regular', 'Role', 'RoleAndSubordinates', 'RoleAndSubordinatesInternal') AND Id != :groupId ORDER BY Name LIMIT 20",
    { pattern, groupId }
  );
  const rows = [...groups.map(groupCandidate), ...users.map(userCandidate)].map(({ id, name, kind }) => [
    name,
    kind,
    addButton(groupId, id, name)
  ]);
  return table('Who can be added', ['Name', 'Kind', 'Action'], rows);
}

function addButton(groupId: string, id: string, name: string): Html {
  const button = html`<button type="submit" name="memberId" value="${id}" class="slds-button slds-button_neutral" aria-label="Add ${name}">
    Add
  </button>`;
  return form(`/setup/groups/${groupId}/members`, button);
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

function userCandidate(user: PlainRecord): Candidate {
  return { id: String(user['Id']), name: String(user['Name']), kind: 'User' };
}

/** A role's own group has no name; it shows the role's. */
function groupCandidate(group: PlainRecord): Candidate {
  const role = (group['Related'] as PlainRecord | null)?.['Name'];
  return {
    id: String(group['Id']),
    name: String(group['Name'] ?? role ?? group['Id']),
    kind: group['Type'] === 'Regular' ? 'Public Group' : String(group['Type'])
  };
}
