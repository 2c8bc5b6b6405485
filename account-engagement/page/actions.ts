import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Environment } from '../handle.ts';
import { Refusal } from '../rules/refusal.ts';
import { createUser, updateUser, type Actor } from '../rules/save-user.ts';
import { parseFaults } from '../faults/parse.ts';
import { requireText } from '../rules/validation.ts';
import type { Role } from '../store/business-units.ts';
import type { User } from '../store/users.ts';
import { faultPage } from './faults.ts';
import { guard } from './guard.ts';
import { roleTable } from './roles.ts';
import type { Show } from './routes.ts';
import { userForm, valuesOf } from './user-form.ts';

/** Whoever uses the page is an admin of Account Engagement. */
const person: Actor = { kind: 'person', name: 'Account Engagement Admin' };

/** What people do on the pages: the same rules as for everybody, and the reason of a refusal beside the form. */
export function actions({ store, now, faults }: Environment, token: string, show: Show): Hono {
  const app = new Hono();
  const limit = bodyLimit({ maxSize: 65_536, onError: (context) => context.text('The form is too large.', 413) });
  for (const path of ['/units/*', '/faults/*']) app.post(path, limit, guard(token));

  const unitOf = (context: Context) => store.businessUnits.find(context.req.param('unit') ?? '');
  const userOf = (context: Context) => store.users.find(context.req.param('unit') ?? '', context.req.param('id') ?? '');
  const formOf = (context: Context) => context.req.parseBody();

  app.post('/units/:unit/users', async (context) => {
    const unit = unitOf(context);
    if (!unit) return context.notFound();
    const values = valuesOf(await formOf(context), undefined);
    const saved = attempt(() => store.db.transaction(() => createUser(store, unit.id, values, person, now())));
    if (!(saved instanceof Refusal)) return context.redirect(`/units/${unit.id}/users/${saved.id}`, 303);
    return show(
      context,
      'New User',
      userForm({ unit, roles: store.businessUnits.roles(unit.id), values, problem: saved.message, token }),
      'users',
      unit
    );
  });

  const change = async (context: Context, valuesFor: (user: User, form: Record<string, unknown>) => ReturnType<typeof valuesOf>) => {
    // Read first: while the form arrives, the sync may change the user.
    const sent = await formOf(context);
    const unit = unitOf(context);
    const user = userOf(context);
    if (!unit || !user) return context.notFound();
    const values = valuesFor(user, sent);
    const saved = attempt(() => {
      requireSeen(user, sent.version);
      return store.db.transaction(() => updateUser(store, user, values, person, now()));
    });
    if (!(saved instanceof Refusal)) return context.redirect(`/units/${unit.id}/users/${user.id}`, 303);
    const form = userForm({ unit, user, roles: store.businessUnits.roles(unit.id), values, problem: saved.message, token });
    return show(context, 'User', form, 'users', unit);
  };
  app.post('/units/:unit/users/:id', (context) => change(context, (user, form) => valuesOf(form, user)));
  app.post('/units/:unit/users/:id/recycle', (context) => change(context, (user) => ({ ...writable(user), active: false })));
  app.post('/units/:unit/users/:id/restore', (context) => change(context, (user) => ({ ...writable(user), active: true })));

  app.post('/units/:unit/roles', async (context) => {
    const unit = unitOf(context);
    if (!unit) return context.notFound();
    const name = String((await formOf(context)).name ?? '').trim();
    const roles = store.businessUnits.roles(unit.id);
    const problem = problemOf(name, roles);
    if (problem) return show(context, `Roles: ${unit.name}`, roleTable(roles, unit, token, problem), 'roles', unit);
    const id = String(Math.max(0, ...roles.map((role) => Number(role.id) || 0)) + 1);
    store.businessUnits.addRole(unit.id, { id, name, kind: 'custom' });
    return context.redirect(`/units/${unit.id}/roles`, 303);
  });

  app.post('/faults', async (context) => {
    const form = await formOf(context);
    const number = (name: string) => (form[name] === undefined || form[name] === '' ? undefined : Number(form[name]));
    try {
      const { kind, match = '' } = form;
      const fault = { kind, match, times: number('times'), chance: number('chance') ?? 1, amount: number('amount') ?? 0 };
      const wanted = parseFaults({ faults: [fault], seed: number('seed') ?? 1 });
      faults?.set([...faults.list(), ...wanted.faults], wanted.seed);
      return context.redirect('/faults', 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return show(context, 'Faults', faultPage(faults?.list() ?? [], token, error.message), 'faults');
    }
  });
  app.post('/faults/clear', (context) => {
    faults?.set([]);
    return context.redirect('/faults', 303);
  });
  return app;
}

/** Nobody overwrites what they have not seen: the form carries the version that it was filled from. Throws `Refusal` 412. */
function requireSeen(user: User, version: unknown): void {
  if (version === undefined || version === String(user.version)) return;
  throw new Refusal(412, 'Somebody else has changed this user since you opened it. Your values are below; save again to replace theirs.');
}

/** Why a role cannot be called so. */
function problemOf(name: string, roles: readonly Role[]): string | undefined {
  if (name === '') return 'A role needs a name.';
  if ([...name].length > 80) return `The name has ${[...name].length} characters, 80 are allowed.`;
  if (roles.some((role) => role.name.toLowerCase() === name.toLowerCase())) return `There is a role ${name} already.`;
  const refused = attempt(() => requireText('The name', name));
  return refused instanceof Refusal ? refused.message : undefined;
}

function attempt<Result>(work: () => Result): Result | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function writable({
  businessUnit: _unit,
  id: _id,
  syncedBy: _by,
  lastSynced: _synced,
  version: _version,
  created: _created,
  lastModified: _modified,
  deletedBy: _deletedBy,
  ...values
}: User) {
  return values;
}
