import { html } from 'hono/html';
import type { Store } from '../store/store.ts';
import type { Html } from './layout.ts';

/** Every business unit with what it holds. */
export function unitTable({ businessUnits, users }: Store): Html {
  const units = businessUnits.all();
  if (units.length === 0) return html`<p>There is no business unit yet.</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Business units">
    <table>
      <thead>
        <tr>
          <th scope="col">Business unit</th>
          <th scope="col">Id</th>
          <th scope="col">Users</th>
          <th scope="col">Synced</th>
          <th scope="col">In the recycle bin</th>
          <th scope="col">Roles</th>
          <th scope="col">Last sync</th>
        </tr>
      </thead>
      <tbody>
        ${units.map((unit) => {
          const { live, synced, recycled, lastSynced } = users.summary(unit.id);
          return html`<tr>
            <th scope="row"><a href="/units/${unit.id}/users">${unit.name}</a></th>
            <td>${unit.id}</td>
            <td>${live}</td>
            <td>${synced}</td>
            <td>${recycled}</td>
            <td>${businessUnits.roles(unit.id).length}</td>
            <td>${timeText(lastSynced)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** A time as people and machines read it. */
export function timeText(time: number | null): Html {
  if (time === null) return html`Never`;
  const text = new Date(time).toISOString();
  return html`<time datetime="${text}">${text.slice(0, 19).replace('T', ' ')} UTC</time>`;
}
