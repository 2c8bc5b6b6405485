import { Hono } from 'hono';
import type { TransactionRecord } from '../../../contract/org.ts';
import { html, type Html } from '../html.ts';
import type { Host } from '../http.ts';
import type { SessionEnv } from '../session.ts';
import { link, table, when } from './elements.ts';
import { setupPage } from './layout.ts';
import { transactionDetails } from './transaction-details.ts';
import { userNames } from './user-names.ts';

const home = '/lightning/setup/Transactions/home';
/** Characters of a name that a list shows. */
const longest = 60;

export const transactionPath = (id: number): string => `/lightning/setup/Transactions/${id}`;

/** Setup > Transactions: what ran, as whom, why, with what limits, callouts, changes and debug log. */
export function transactionPages(host: Host): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  routes.get(home, async (context) => {
    const withReads = context.req.query('reads') === 'true';
    const transactions = (await host.org.transactions(500)).filter(({ kind }) => withReads || kind !== 'read').slice(0, 200);
    const names = await userNames(
      host,
      transactions.map(({ userId }) => userId)
    );
    return setupPage(host, context, 'Transactions', 'Transactions', transactionList(transactions, names, withReads));
  });
  routes.get('/lightning/setup/Transactions/:id', async (context) => {
    const all = await host.org.transactions(1000);
    const transaction = all.find(({ id }) => String(id) === context.req.param('id'));
    if (!transaction) return context.notFound();
    const names = await userNames(host, [transaction.userId]);
    return setupPage(host, context, 'Transactions', shortened(transaction.what), transactionDetails(transaction, all, names));
  });
  return routes;
}

/** Reads of Setup's own pages are left out unless asked for. */
function transactionList(transactions: readonly TransactionRecord[], names: ReadonlyMap<string, string>, withReads: boolean): Html {
  const other = withReads ? link(home, 'Hide Reads') : link(`${home}?reads=true`, 'Show Reads');
  const rows = transactions.map(({ id, kind, what, userId, outcome, startedAt, endedAt, callouts, changes }) => [
    when(startedAt),
    kind,
    link(transactionPath(id), shortened(what)),
    names.get(userId) ?? userId,
    outcome,
    callouts.length,
    changes.join(', '),
    Math.round(endedAt - startedAt)
  ]);
  const headings = ['Started (UTC)', 'Kind', 'What', 'User', 'Outcome', 'Callouts', 'Rows', 'Time (ms)'];
  return html`<p class="slds-m-bottom_small">${other}</p>
    ${table('Transactions', headings, rows)}`;
}

const shortened = (what: string): string => (what.length > longest ? `${what.slice(0, longest)} …` : what);
