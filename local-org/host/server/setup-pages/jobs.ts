import { Hono } from 'hono';
import type { PlainRecord } from '../../../contract/org.ts';
import { html, type Html } from '../html.ts';
import type { Host } from '../http.ts';
import type { SessionEnv } from '../session.ts';
import { form, link, submit, table, when } from './elements.ts';
import { setupPage } from './layout.ts';
import { saving } from './saving.ts';

const home = '/lightning/setup/AsyncApexJobs/home';
const pageSize = 50;
const ended = new Set(['Completed', 'Failed', 'Aborted']);

/** Setup > Jobs: what is queued, running and done, and the schedule. */
export function jobPages(host: Host): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  routes.get(home, async (context) => {
    const { before } = context.req.query();
    // One more than is shown says that there is a next page.
    const jobs = await host.org.listJobs(pageSize + 1, before);
    const schedule = await host.org.query(
      'SELECT Id, CronJobDetail.Name, CronExpression, State, NextFireTime, OwnerId FROM CronTrigger ORDER BY NextFireTime'
    );
    return setupPage(host, context, 'Jobs', 'Jobs', html`${jobTable(jobs.slice(0, pageSize))}${next(jobs)}${scheduleTable(schedule)}`);
  });
  routes.get('/lightning/setup/ScheduledJobs/home', (context) => context.redirect(home));
  routes.post('/setup/jobs/:id/abort', (context) =>
    saving(context, async () => {
      await host.org.abortJob(context.req.param('id'));
      return home;
    })
  );
  return routes;
}

function next(jobs: readonly PlainRecord[]): Html | '' {
  const last = jobs[pageSize - 1];
  if (jobs.length <= pageSize || !last) return '';
  return html`<p class="slds-m-top_small">${link(`${home}?${new URLSearchParams({ before: String(last['Id']) }).toString()}`, 'Next')}</p>`;
}

function jobTable(jobs: readonly PlainRecord[]): Html {
  const rows = jobs.map((job) => [
    when(job['CreatedDate']),
    String(job['JobType'] ?? ''),
    String((job['ApexClass'] as PlainRecord | null)?.['Name'] ?? job['ApexClassId'] ?? ''),
    String(job['Status'] ?? ''),
    String(job['ExtendedStatus'] ?? ''),
    ended.has(String(job['Status']))
      ? ''
      : abort(job['Id'], 'Abort', String((job['ApexClass'] as PlainRecord | null)?.['Name'] ?? job['Id']))
  ]);
  return table('Apex jobs', ['Submitted (UTC)', 'Type', 'Class', 'Status', 'Detail', 'Action'], rows);
}

function scheduleTable(triggers: readonly PlainRecord[]): Html {
  const rows = triggers.map((trigger) => [
    String((trigger['CronJobDetail'] as PlainRecord | null)?.['Name'] ?? ''),
    String(trigger['CronExpression'] ?? ''),
    when(trigger['NextFireTime']),
    abort(trigger['Id'], 'Delete', String((trigger['CronJobDetail'] as PlainRecord | null)?.['Name'] ?? ''))
  ]);
  return html`<h2 class="slds-text-heading_small slds-m-vertical_small">Scheduled Jobs</h2>
    ${table('Scheduled jobs', ['Name', 'Cron Expression', 'Next Run (UTC)', 'Action'], rows)}`;
}

function abort(id: unknown, label: string, subject: string): Html {
  return form(`/setup/jobs/${String(id)}/abort`, submit(label, { subject }));
}
