import { html } from 'hono/html';
import type { Role } from '../store/business-units.ts';
import type { Html } from './layout.ts';

export function roleTable(roles: readonly Role[]): Html {
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
  </table>`;
}
