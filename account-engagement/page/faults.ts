import { html } from 'hono/html';
import { faultKinds, type Fault } from '../faults/fault.ts';
import type { Html } from './layout.ts';

export function faultPage(faults: readonly Fault[], token: string, problem?: string): Html {
  return html`
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
    <p>A fault strikes the requests that it matches. The same seed and the same requests give the same outcomes.</p>
    ${
      faults.length === 0
        ? html`<p>Nothing goes wrong on demand.</p>`
        : html`<ul>
              ${faults.map((fault) => html`<li>${faultKinds[fault.kind]}${fault.match ? html`: ${fault.match}` : ''}${fault.times ? html`, times: ${fault.times}` : ''}${fault.chance < 1 ? html`, chance: ${fault.chance}` : ''}</li>`)}
            </ul>
            <form method="post" action="/faults/clear">
              <input type="hidden" name="token" value="${token}" /><button class="neutral">Switch All Off</button>
            </form>`
    }
    <h2>Switch On</h2>
    <form method="post" action="/faults" class="fields">
      <input type="hidden" name="token" value="${token}" />
      <label
        >Fault<br /><select name="kind">
          ${Object.entries(faultKinds).map(([kind, label]) => html`<option value="${kind}">${label}</option>`)}
        </select></label
      >
      <label>Requests that begin with (empty: all)<br /><input name="match" size="40" placeholder="POST /scim/v2/Bulk" /></label>
      <label>Times (empty: until switched off)<br /><input name="times" inputmode="numeric" /></label>
      <label>Chance from 0 to 1<br /><input name="chance" value="1" inputmode="decimal" /></label>
      <label>Milliseconds (slow) or seconds (Retry-After)<br /><input name="amount" value="0" inputmode="numeric" /></label>
      <label>Seed<br /><input name="seed" value="1" inputmode="numeric" /></label>
      <button>Switch On</button>
    </form>
  `;
}
