import { Hono } from 'hono';
import type { EmailRecord } from '../../../contract/org.ts';
import { html, type Html } from '../html.ts';
import type { Host } from '../http.ts';
import type { SessionEnv } from '../session.ts';
import { link, table, when } from './elements.ts';
import { setupPage } from './layout.ts';
import { transactionPath } from './transactions.ts';
import { userNames } from './user-names.ts';

const home = '/lightning/setup/Mailbox/home';

/** Setup > Mailbox: the mails that Apex has sent. Nothing leaves the machine. */
export function mailboxPages(host: Host): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  routes.get(home, async (context) => {
    const mails = await host.org.mailbox();
    const names = await userNames(
      host,
      mails.map(({ fromUserId }) => fromUserId)
    );
    return setupPage(host, context, 'Mailbox', 'Mailbox', mailList(mails, names));
  });
  routes.get('/lightning/setup/Mailbox/:number', async (context) => {
    const mail = [...(await host.org.mailbox())].reverse()[Number(context.req.param('number')) - 1];
    if (!mail) return context.notFound();
    return setupPage(host, context, 'Mailbox', mail.subject ?? 'No subject', details(mail));
  });
  return routes;
}

/** Mails are numbered from the oldest one. */
function mailList(mails: readonly EmailRecord[], names: ReadonlyMap<string, string>): Html {
  const rows = mails.map((mail, i) => [
    when(mail.at),
    names.get(mail.fromUserId) ?? mail.fromUserId,
    mail.to.join(', '),
    link(`/lightning/setup/Mailbox/${mails.length - i}`, mail.subject ?? 'No subject')
  ]);
  return html`<p class="slds-m-bottom_small">Mails that Apex has sent since the local org was started. None of them leaves this machine.</p>
    ${table('Sent mails', ['Sent (UTC)', 'From', 'To', 'Subject'], rows)}`;
}

/** The HTML body is shown as its text: what Apex wrote runs nowhere. */
function details({ at, to, cc, bcc, plainTextBody, htmlBody, templateId, transactionId }: EmailRecord): Html {
  const heads = [
    ['Sent (UTC)', when(at)],
    ['To', to.join(', ')],
    ['Cc', cc.join(', ')],
    ['Bcc', bcc.join(', ')],
    ['Template', templateId ?? ''],
    ['Transaction', link(transactionPath(transactionId), transactionId)]
  ] as const;
  return html`${table(
    'Mail',
    ['Field', 'Value'],
    heads.filter(([, value]) => value !== '')
  )}
  ${body('Text', plainTextBody)} ${body('HTML', htmlBody)}`;
}

function body(heading: string, text: string | null): Html | '' {
  if (text === null) return '';
  return html`<h2 class="slds-text-heading_small slds-m-vertical_small">${heading}</h2>
    <pre class="local-org-scroll" tabindex="0">${text}</pre>`;
}
