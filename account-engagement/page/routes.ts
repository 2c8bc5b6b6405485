import { Hono, type Context } from 'hono';
import type { Environment } from '../handle.ts';
import { fold } from '../store/users.ts';
import type { BusinessUnit } from '../store/business-units.ts';
import { layout, type Html, type Section } from './layout.ts';
import { logTable } from './log.ts';
import { roleTable } from './roles.ts';
import { pageSize, userDetail, userTable } from './users.ts';

/** The pages on which people look at Account Engagement. */
export function pages({ store }: Environment): Hono {
  const app = new Hono();
  const { businessUnits, users, log } = store;
  const show = (context: Context, title: string, content: Html, section: Section, unit?: BusinessUnit) =>
    context.html(layout(title, content, { units: businessUnits.all(), section, ...(unit ? { unit } : {}) }));
  const unitOf = (context: Context) => businessUnits.find(context.req.param('unit') ?? '');

  app.get('/', (context) => context.redirect(`/units/${businessUnits.all()[0]?.id ?? 'none'}/users`));
  app.get('/log', (context) => show(context, 'Requests', logTable(log.latest(200)), 'log'));

  for (const section of ['users', 'recycle-bin'] as const) {
    app.get(`/units/:unit/${section}`, (context) => {
      const unit = unitOf(context);
      if (!unit) return context.notFound();
      const search = context.req.query('search') ?? '';
      const page = Math.max(1, Number(context.req.query('page') ?? 1) || 1);
      const where = whereOf(search, section === 'users');
      const rows = users.page(unit.id, where, 'family_name, given_name, id', (page - 1) * pageSize, pageSize);
      const total = users.count(unit.id, where);
      const title = section === 'users' ? 'Users' : 'Recycle Bin';
      return show(
        context,
        `${title}: ${unit.name}`,
        userTable({ rows, total, page, search, roles: businessUnits.roles(unit.id), unit, section }),
        section,
        unit
      );
    });
  }
  app.get('/units/:unit/users/:id', (context) => {
    const unit = unitOf(context);
    const user = unit && users.find(unit.id, context.req.param('id'));
    if (!unit || !user) return context.notFound();
    return show(
      context,
      `${user.givenName ?? ''} ${user.familyName}`.trim(),
      userDetail(user, businessUnits.roles(unit.id)),
      user.active ? 'users' : 'recycle-bin',
      unit
    );
  });
  app.get('/units/:unit/roles', (context) => {
    const unit = unitOf(context);
    return unit ? show(context, `Roles: ${unit.name}`, roleTable(businessUnits.roles(unit.id)), 'roles', unit) : context.notFound();
  });
  return app;
}

function whereOf(search: string, active: boolean) {
  const term = fold(search);
  if (!term) return { sql: 'active = ?', parameters: [Number(active)] };
  const matches = ['email_key', 'user_name_key', "lower(coalesce(given_name, '') || ' ' || family_name)"].map(
    (column) => `instr(${column}, ?) > 0`
  );
  return { sql: `active = ? and (${matches.join(' or ')})`, parameters: [Number(active), term, term, term] };
}
