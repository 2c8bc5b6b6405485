import { Hono } from 'hono';
import { page } from './chrome.ts';
import { html, type Html } from './html.ts';
import type { Host } from './http.ts';
import { pageContextOf } from './page-context-of.ts';
import type { SessionEnv } from './session.ts';

/** The pages of the app: one per tab; the shell fills them and changes between them in place. */
export function lightningPages(host: Host): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  const first = (user: SessionEnv['Variables']['user']) => {
    const [tab] = pageContextOf(user, host.bundle().project, host.token).tabs;
    return tab ? `/lightning/n/${tab.name}` : '/lightning/setup/SetupOneHome/home';
  };
  routes.get('/', (context) => context.redirect(first(context.get('user'))));
  routes.get('/lightning', (context) => context.redirect(first(context.get('user'))));
  routes.get('/lightning/page/:name', (context) => context.redirect(first(context.get('user'))));
  routes.get('/lightning/n/:tab', (context) => {
    const pageContext = pageContextOf(context.get('user'), host.bundle().project, host.token);
    const tab = pageContext.tabs.find(({ name }) => name === context.req.param('tab'));
    const scripts = ['synthetic-shadow.js', 'lightning.js'].map((file) => `/lightning-assets/${host.bundle().version}/${file}`);
    const title = tab ? `${tab.label} | ${pageContext.appLabel}` : 'No access';
    return context.html(
      page({ title, context: pageContext, current: tab?.name ?? '', content: tab ? html`` : noAccess(), scripts }),
      tab ? 200 : 403
    );
  });
  return routes;
}

function noAccess(): Html {
  return html`<div class="slds-card slds-p-around_large">
    <h1 class="slds-text-heading_medium">You do not have access to this page</h1>
    <p class="slds-m-top_small">No permission set of yours shows this tab, or it does not exist. Log in as somebody else to see it.</p>
  </div>`;
}
