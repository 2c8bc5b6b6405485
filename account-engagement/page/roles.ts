import { html } from 'hono/html';
import type { BusinessUnit, Role } from '../store/business-units.ts';
import type { Html } from './layout.ts';

export function roleTable(roles: readonly Role[], unit: BusinessUnit, token: string, problem?: string): Html {
  return html`<table>
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col">Id</th>
          <th scope="col">Kind</th>
        </tr>
      </thead>
      <tbody>
        ${roles.map(
          (role) =>
            html`<tr>
              <th scope="row">${role.name}</th>
              <td>${role.id}</td>
              <td>${role.kind === 'custom' ? 'Custom' : 'Default'}</td>
            </tr>`
        )}
      </tbody>
    </table>
    <h2>New Custom Role</h2>
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
    <form method="post" action="/units/${unit.id}/roles" class="fields">
      <input type="hidden" name="token" value="${token}" />
      <label>Name<br /><input name="name" required maxlength="80" /></label>
      <button>Create Role</button>
    </form>`;
}
