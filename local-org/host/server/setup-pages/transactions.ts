import { Hono } from 'hono';
import type { TransactionRecord } from '../../../contract/org.ts';
import { html, type Html } from '../html.ts';
import type { Host } from '../http.ts';
import type { SessionEnv } from '../session.ts';
import { link, table, when } from './elements.ts';
import { setupPage } from './layout.ts';

const home = '/lightning/setup/Transactions/home';
/** Characters of a name that a list shows. */
const longest = 60;

/** Setup > Transactions: what ran, as whom, with what limits, changes and debug log. */
export function transactionPages(host: Host): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  routes.get(home, async (context) => {
    const withReads = context.req.query('reads') === 'true';
    const transactions = (await host.org.transactions(500)).filter(({ kind }) => withReads || kind !== 'read').slice(0, 200);
    return setupPage(host, context, 'Transactions', 'Transactions', transactionList(transactions, withReads));
  });
  routes.get('/lightning/setup/Transactions/:id', async (context) => {
    const transaction = (await host.org.transactions(1000)).find(({ id }) => String(id) === context.req.param('id'));
    if (!transaction) return context.notFound();
    return setupPage(host, context, 'Transactions', transaction.what, details(transaction));
  });
  return routes;
}

/** Reads of Setup's own pages are left out unless asked for. */
function transactionList(transactions: readonly TransactionRecord[], withReads: boolean): Html {
  const other = withReads ? link(home, 'Hide Reads') : link(`${home}?reads=true`, 'Show Reads');
  return html`<p class="slds-m-bottom_small">${other}</p>
    ${table('Transactions', ['Started (UTC)', 'Kind', 'What', 'User', 'Outcome', 'Time (ms)'], transactions.map(row))}`;
}

function row(transaction: TransactionRecord): (Html | string | number)[] {
  const { id, kind, what, userId, outcome, startedAt, endedAt } = transaction;
  return [
    when(startedAt),
    kind,
    link(`/lightning/setup/Transactions/${id}`, what.length > longest ? `${what.slice(0, longest)} …` : what),
    userId,
    outcome,
    Math.round(endedAt - startedAt)
  ];
}

function details({ kind, userId, outcome, error, limits, changes, log }: TransactionRecord): Html {
  return html`<p>${kind}, as ${userId}: ${outcome}. ${error ?? ''}</p>
    <h2 class="slds-text-heading_small slds-m-vertical_small">Limits Used</h2>
    ${table(
      'Limits used',
      ['Limit', 'Used'],
      Object.entries(limits).filter(([, used]) => used > 0)
    )}
    <h2 class="slds-text-heading_small slds-m-vertical_small">Changes</h2>
    <pre class="local-org-scroll" tabindex="0">${changes.join('\n')}</pre>
    <h2 class="slds-text-heading_small slds-m-vertical_small">Debug Log</h2>
    <pre class="local-org-scroll" tabindex="0">${log.join('\n')}</pre>`;
}
