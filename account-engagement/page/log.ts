import { html } from 'hono/html';
import type { LoggedRequest } from '../store/request-log.ts';
import type { Html } from './layout.ts';
import { timeText } from './units.ts';

export function logTable(requests: readonly LoggedRequest[]): Html {
  if (requests.length === 0) return html`<p>No request yet.</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Requests">
    <table>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Who</th>
          <th scope="col">Request</th>
          <th scope="col">Business unit</th>
          <th scope="col">Status</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        ${requests.map(
          (request) =>
            html`<tr>
              <td>${timeText(request.at)}</td>
              <td>${request.who}</td>
              <td>${request.method} ${request.path}</td>
              <td>${request.businessUnit ?? ''}</td>
              <td>${request.status}</td>
              <td>${request.summary}</td>
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}
