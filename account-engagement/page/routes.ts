import { Hono, type Context } from 'hono';
import type { Environment } from '../handle.ts';
import { fold, foldedColumn } from '../store/users.ts';
import type { BusinessUnit } from '../store/business-units.ts';
import { actions } from './actions.ts';
import { faultPage } from './faults.ts';
import { requireLocalHost } from './guard.ts';
import { layout, type Html, type Section } from './layout.ts';
import { logTable } from './log.ts';
import { roleTable } from './roles.ts';
import { unitTable } from './units.ts';
import { userForm } from './user-form.ts';
import { nameOf, pageSize, userDetail, userTable } from './users.ts';

export type Show = (context: Context, title: string, content: Html, section: Section, unit?: BusinessUnit) => Response | Promise<Response>;

/** The pages on which people look at Account Engagement and do what its admins do. */
export function pages(environment: Environment): Hono {
  const { store, faults } = environment;
  const { businessUnits, users, log } = store;
  const token = environment.randomToken();
  const app = new Hono();
  const show: Show = (context, title, content, section, unit) =>
    context.html(layout(title, content, { units: businessUnits.all(), section, ...(unit ? { unit } : {}) }));
  const unitOf = (context: Context) => businessUnits.find(context.req.param('unit') ?? '');

  app.use('*', requireLocalHost);
  app.get('/', (context) => show(context, 'Business Units', unitTable(store), 'units'));
  app.get('/log', (context) => show(context, 'Requests', logTable(log.latest(200)), 'log'));
  app.get('/faults', (context) => show(context, 'Faults', faultPage(faults?.list() ?? [], token), 'faults'));

  for (const section of ['users', 'recycle-bin'] as const) {
    app.get(`/units/:unit/${section}`, (context) => {
      const unit = unitOf(context);
      if (!unit) return context.notFound();
      const search = context.req.query('search') ?? '';
      const page = /^[1-9]\d{0,6}$/.test(context.req.query('page') ?? '') ? Number(context.req.query('page')) : 1;
      const role = context.req.query('role') ?? '';
      const where = whereOf(search, role, section === 'users');
      const rows = users.page(
        unit.id,
        where,
        `${foldedColumn('familyName')}, ${foldedColumn('givenName')}, id`,
        (page - 1) * pageSize,
        pageSize
      );
      const total = users.count(unit.id, where);
      const title = section === 'users' ? 'Users' : 'Recycle Bin';
      return show(
        context,
        `${title}: ${unit.name}`,
        userTable({ rows, total, page, search, role, roles: businessUnits.roles(unit.id), unit, section }),
        section,
        unit
      );
    });
  }
  app.get('/units/:unit/users/new', (context) => {
    const unit = unitOf(context);
    return unit
      ? show(context, 'New User', userForm({ unit, roles: businessUnits.roles(unit.id), token }), 'users', unit)
      : context.notFound();
  });
  app.get('/units/:unit/users/:id', (context) => {
    const unit = unitOf(context);
    const user = unit && users.find(unit.id, context.req.param('id'));
    if (!unit || !user) return context.notFound();
    const roles = businessUnits.roles(unit.id);
    return show(
      context,
      nameOf(user),
      userDetail(user, roles, userForm({ unit, user, roles, token })),
      user.active ? 'users' : 'recycle-bin',
      unit
    );
  });
  app.get('/units/:unit/roles', (context) => {
    const unit = unitOf(context);
    return unit
      ? show(context, `Roles: ${unit.name}`, roleTable(businessUnits.roles(unit.id), unit, token), 'roles', unit)
      : context.notFound();
  });
  app.route('/', actions(environment, token, show));
  return app;
}

function whereOf(search: string, role: string, active: boolean) {
  const term = fold(search);
  const place = role
    ? { sql: 'active = ? and role_id = ?', parameters: [Number(active), role] }
    : { sql: 'active = ?', parameters: [Number(active)] };
  if (!term) return place;
  const name = `coalesce(${foldedColumn('givenName')}, '') || ' ' || ${foldedColumn('familyName')}`;
  const matches = ['email_key', 'user_name_key', `(${name})`].map((column) => `instr(${column}, ?) > 0`);
  return { sql: `${place.sql} and (${matches.join(' or ')})`, parameters: [...place.parameters, term, term, term] };
}
