import { Hono } from 'hono';
import { html } from '../html.ts';
import type { Host } from '../http.ts';
import type { SessionEnv } from '../session.ts';
import { groupPages } from './groups.ts';
import { jobPages } from './jobs.ts';
import { setupPage } from './layout.ts';
import { mailboxPages } from './mailbox.ts';
import { transactionPages } from './transactions.ts';
import { userPages } from './users.ts';

/** The pages of Setup that the local org has, at an org's addresses where an org has them. */
export function setupPages(host: Host): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  routes.get('/lightning/setup/SetupOneHome/home', (context) =>
    setupPage(host, context, '', 'Setup', html`<p>Users, public groups, jobs, transactions and sent mails of this local org.</p>`)
  );
  for (const pages of [userPages(host), groupPages(host), jobPages(host), transactionPages(host), mailboxPages(host)])
    routes.route('/', pages);
  return routes;
}
