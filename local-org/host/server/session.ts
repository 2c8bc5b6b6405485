import type { Context, MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { PlainRecord, UserContext } from '../../contract/org.ts';
import { toId18 } from '../../runtime/values/id.ts';
import type { RemoteOrg } from './org-messages.ts';
import { jsonObject } from './request-body.ts';

/** What the handlers of a request know: who asks. */
export interface SessionEnv {
  Variables: { user: UserContext };
}

/** Browsers keep one set of cookies for all ports of a machine: each local org has a name of its own. */
const cookieName = (context: Context): string => `local-org-user-${/:(\d+)$/.exec(context.req.header('Host') ?? '')?.[1] ?? 80}`;

/**
 * Who asks. Everybody at this machine may act as any active user; the server remembers whom by cookie and checks it at every request.
 * @param firstUserId who one is before choosing
 */
export function session(org: RemoteOrg, firstUserId: () => Promise<string>): MiddlewareHandler<SessionEnv> {
  return async (context, next) => {
    const chosen = getCookie(context, cookieName(context));
    const userId = chosen !== undefined && (await isActiveUser(org, chosen)) ? chosen : await firstUserId();
    context.set('user', await org.userContext(userId));
    await next();
  };
}

/** Log in as: find a user, become that user. */
export function sessionRoutes(org: RemoteOrg): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  routes.get('/users', async (context) => context.json(await findPeople(org, context.req.query('term') ?? '')));
  routes.post('/', async (context) => {
    const { userId } = await jsonObject(context);
    if (!(await logInAs(org, context, userId))) return context.json({ message: 'There is no such active user.' }, 400);
    return context.body(null, 204);
  });
  return routes;
}

/** Becomes that user; false if there is no such active user. */
export async function logInAs(org: RemoteOrg, context: Context, userId: unknown): Promise<boolean> {
  if (typeof userId !== 'string' || !(await isActiveUser(org, userId))) return false;
  remember(context, userId);
  return true;
}

function remember(context: Context, userId: string): void {
  setCookie(context, cookieName(context), userId, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 365 * 86_400 });
}

async function isActiveUser(org: RemoteOrg, id: string): Promise<boolean> {
  return toId18(id) !== null && (await org.query('SELECT Id FROM User WHERE Id = :id AND IsActive = TRUE', { id })).length === 1;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

/** Up to 20 active users whose name or username contains the term; people who were given a permission set come first. */
async function findPeople(org: RemoteOrg, term: string): Promise<Person[]> {
  const pattern = `%${term.replace(/[\\%_]/g, '\\$&')}%`;
  const where = 'IsActive = TRUE AND (Name LIKE :pattern OR Username LIKE :pattern)';
  const fields = 'Id, Name, Username, Profile.Name';
  const special = await org.query(
    `SELECT ${fields} FROM User WHERE ${where} AND Id IN (SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.IsOwnedByProfile = FALSE) ORDER BY Name LIMIT 20`,
    { pattern }
  );
  const others = await org.query(`SELECT ${fields} FROM User WHERE ${where} ORDER BY Name LIMIT 20`, { pattern });
  const byId = new Map([...special, ...others].map((user) => [user['Id'], person(user)]));
  return [...byId.values()].slice(0, 20);
}

function person(user: PlainRecord): Person {
  const profile = (user['Profile'] as PlainRecord | null)?.['Name'];
  return { id: String(user['Id']), name: String(user['Name']), detail: [profile, user['Username']].filter(Boolean).join(' · ') };
}
