import type { Context } from 'hono';
import { page } from '../chrome.ts';
import { html, type Html } from '../html.ts';
import type { Host } from '../http.ts';
import { pageContextOf } from '../page-context-of.ts';
import type { SessionEnv } from '../session.ts';

/** Setup's own navigation, at the addresses that an org uses. */
const entries = [
  { name: 'Users', path: '/lightning/setup/ManageUsers/home' },
  { name: 'Public Groups', path: '/lightning/setup/PublicGroups/home' },
  { name: 'Jobs', path: '/lightning/setup/AsyncApexJobs/home' },
  { name: 'Transactions', path: '/lightning/setup/Transactions/home' },
  { name: 'Mailbox', path: '/lightning/setup/Mailbox/home' }
];

export type SetupEntry = 'Users' | 'Public Groups' | 'Jobs' | 'Transactions' | 'Mailbox' | '';

/** A page of Setup: its navigation and one card with the heading `title`. */
export function setupPage(host: Host, context: Context<SessionEnv>, entry: SetupEntry, title: string, content: Html): Response {
  const bundle = host.bundle();
  const body = html`<div class="local-org-setup">
    <nav aria-label="Setup">
      <ul class="slds-card slds-p-vertical_small">
        ${entries.map(
          ({ name, path }) =>
            html`<li class="slds-nav-vertical__item ${name === entry ? 'slds-is-active' : ''}">
              <a class="slds-nav-vertical__action" href="${path}" ${name === entry ? html`aria-current="page"` : ''}>${name}</a>
            </li>`
        )}
      </ul>
    </nav>
    <div class="slds-card slds-p-around_medium">
      <h1 class="slds-text-heading_medium slds-m-bottom_small">${title}</h1>
      ${content}
    </div>
  </div>`;
  const pageContext = pageContextOf(context.get('user'), bundle.project, host.token);
  const scripts = [`/lightning-assets/${bundle.version}/setup.js`];
  return context.html(page({ title: `${title} | Setup`, context: pageContext, current: 'Setup', content: body, scripts })) as Response;
}
