import type { PlainRecord, RelatedTransactions, RowRecord, TransactionRecord } from '../../../contract/org.ts';
import { html, type Html } from '../html.ts';
import { link, table, when } from './elements.ts';

/** Characters of a value that a table shows. */
const longest = 200;

/** One transaction: who, why, limits, callouts, rows before and after, debug log. */
export function transactionDetails({ transaction, causes, effects }: RelatedTransactions, names: ReadonlyMap<string, string>): Html {
  const { kind, what, userId, outcome, error, startedAt, log } = transaction;
  const facts = [
    ['What', html`${kind}: ${what}`],
    ['User', names.get(userId) ?? userId],
    ['Started (UTC)', when(startedAt)],
    ['Outcome', error ? `${outcome}: ${error}` : outcome],
    ['Started by', links(causes)],
    ['Left work to', links(effects)]
  ] as const;
  return html`${table('Transaction', ['Fact', 'Value'], facts)} ${heading('Limits Used')}
  ${table('Limits used', ['Limit', 'Used', 'Of', 'Share'], limitRows(transaction))} ${heading('Callouts')}
  ${table(
    'Callouts',
    ['Method', 'Endpoint', 'Answer', 'Time (ms)'],
    transaction.callouts.map(({ method, endpoint, answer, milliseconds }) => [method, endpoint, answer, Math.round(milliseconds)])
  )}
  ${heading('Rows Before and After')} ${rowsNote(transaction)}
  ${table('Rows before and after', ['Object', 'Id', 'Field', 'Before', 'After'], transaction.rows.flatMap(fieldRows))}
  ${heading('Debug Log')}
  ${log.length > 0 ? html`<pre class="local-org-scroll" tabindex="0">${log.join('\n')}</pre>` : html`<p>Nothing to show.</p>`}`;
}

const heading = (text: string): Html => html`<h2 class="slds-text-heading_small slds-m-vertical_small">${text}</h2>`;

function links(transactions: readonly TransactionRecord[]): Html | string {
  if (transactions.length === 0) return 'Nobody known';
  return html`${transactions.map(({ id, kind, what }) => html`${link(`/lightning/setup/Transactions/${id}`, `${kind}: ${what}`)} `)}`;
}

function limitRows({ limits, caps }: TransactionRecord): (string | number)[][] {
  return Object.entries(limits)
    .filter(([, used]) => used > 0)
    .map(([name, used]) => [name, used, caps[name] ?? '', caps[name] ? `${Math.ceil((100 * used) / caps[name])} %` : '']);
}

function rowsNote({ changes, rows }: TransactionRecord): Html {
  return html`<p>${changes.join(', ')}${rows.length > 0 ? `; shown: ${rows.length}` : ''}</p>`;
}

function fieldRows({ object, id, before, after }: RowRecord): string[][] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields.map((field) => [object, id, field, valueText(before, field), valueText(after, field)]);
}

function valueText(record: PlainRecord | null, field: string): string {
  const value = record?.[field];
  return value === null || value === undefined ? '' : String(value).slice(0, longest);
}
