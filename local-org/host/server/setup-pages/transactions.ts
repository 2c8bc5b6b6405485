import { Hono } from 'hono';
import type { TransactionRecord } from '../../../contract/org.ts';
import { html, type Html } from '../html.ts';
import type { Host } from '../http.ts';
import type { SessionEnv } from '../session.ts';
import { link, searchForm, table, when } from './elements.ts';
import { setupPage } from './layout.ts';
import { containing } from './saving.ts';
import { transactionDetails } from './transaction-details.ts';
import { userNames } from './user-names.ts';

const home = '/lightning/setup/Transactions/home';
const pageSize = 50;
/** Characters of a name that a list shows. */
const longest = 60;

export const transactionPath = (id: number): string => `/lightning/setup/Transactions/${id}`;

/** Setup > Transactions: what ran, as whom, why, with what limits, callouts, changes and debug log. */
export function transactionPages(host: Host): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  routes.get(home, async (context) => {
    const { term = '', reads, before } = context.req.query();
    const list: TransactionList = { term, withReads: reads === 'true' };
    const found = await findTransactions(host, list, Number(before) || undefined);
    const names = await userNames(
      host,
      found.map(({ userId }) => userId)
    );
    return setupPage(host, context, 'Transactions', 'Transactions', transactionList(found, names, list));
  });
  routes.get('/lightning/setup/Transactions/:id{\\d+}', async (context) => {
    const related = await host.org.transaction(Number(context.req.param('id')));
    if (!related) return context.notFound();
    const names = await userNames(host, [related.transaction.userId]);
    return setupPage(host, context, 'Transactions', shortened(related.transaction.what), transactionDetails(related, names));
  });
  return routes;
}

interface TransactionList {
  readonly term: string;
  /** Reads of Setup's own pages are left out unless asked for. */
  readonly withReads: boolean;
}

/** One more than is shown says that there is a next page. */
async function findTransactions(host: Host, { term, withReads }: TransactionList, before?: number): Promise<readonly TransactionRecord[]> {
  const pattern = containing(term);
  const users = term ? await host.org.query('SELECT Id FROM User WHERE Name LIKE :pattern LIMIT 200', { pattern }) : [];
  const filter = { term, userIds: users.map(({ Id }) => String(Id)), withoutReads: !withReads };
  return host.org.transactions(pageSize + 1, { ...filter, ...(before !== undefined && { before }) });
}

function transactionList(found: readonly TransactionRecord[], names: ReadonlyMap<string, string>, list: TransactionList): Html {
  const address = (change: Readonly<Record<string, string>>): string => {
    const { term, withReads } = list;
    return `${home}?${new URLSearchParams({ ...(term && { term }), reads: String(withReads), ...change }).toString()}`;
  };
  const shown = found.slice(0, pageSize);
  const rows = shown.map(({ id, kind, what, userId, outcome, startedAt, endedAt, callouts, changes }) => [
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
  const next = found.length > pageSize && link(address({ before: String(shown.at(-1)!.id) }), 'Next');
  return html`${searchForm('What, kind, user, outcome, error or object', list.term)}
    <p class="slds-m-bottom_small">
      ${list.withReads ? link(address({ reads: 'false' }), 'Hide Reads') : link(address({ reads: 'true' }), 'Show Reads')}
    </p>
    ${table('Transactions', headings, rows)} ${next && html`<p class="slds-m-top_small">${next}</p>`}`;
}

const shortened = (what: string): string => (what.length > longest ? `${what.slice(0, longest)} …` : what);
