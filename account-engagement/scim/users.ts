import { Refusal } from '../rules/refusal.ts';
import { createUser, updateUser } from '../rules/save-user.ts';
import type { User } from '../store/users.ts';
import type { ScimContext } from './context.ts';
import { requireSchema, type Json, type ScimResponse } from './message.ts';
import { applyPatch } from './patch.ts';
import { project, type Projection } from './projection.ts';
import { etag, fromResource, toResource } from './resource.ts';
import { readUserResource } from './schema/read-resource.ts';
import { schemas } from './schemas.ts';

/** Conditions of a request: `If-Match`, `If-None-Match`, or the `version` of a bulk operation (RFC 7644 3.14). */
export interface Conditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export function readUser(context: ScimContext, id: string, projection: Projection, { ifMatch, ifNoneMatch }: Conditions): ScimResponse {
  const user = find(context, id);
  requireVersion(user, ifMatch);
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, user)) return { status: 304, headers: { ETag: etag(user) } };
  return respond(context, user, 200, projection);
}

export function createUserFrom(context: ScimContext, body: Json, projection: Projection): ScimResponse {
  requireSchema(body, schemas.user);
  const { store, businessUnit, actor, now } = context;
  return respond(context, createUser(store, businessUnit.id, fromResource(readUserResource(body)), actor, now), 201, projection);
}

export function replaceUser(context: ScimContext, id: string, body: Json, conditions: Conditions, projection: Projection): ScimResponse {
  requireSchema(body, schemas.user);
  const before = find(context, id);
  requireUntouched(before, conditions);
  const values = fromResource(readUserResource(body), before);
  return respond(context, updateUser(context.store, before, values, context.actor, context.now), 200, projection);
}

export function patchUser(context: ScimContext, id: string, body: Json, conditions: Conditions, projection: Projection): ScimResponse {
  const before = find(context, id);
  requireUntouched(before, conditions);
  const roles = context.store.businessUnits.roles(context.businessUnit.id);
  const patched = applyPatch(toResource(before, roles, context.baseUrl), body);
  return respond(context, updateUser(context.store, before, fromResource(patched), context.actor, context.now), 200, projection);
}

function find({ store, businessUnit }: ScimContext, id: string): User {
  const user = store.users.find(businessUnit.id, id);
  if (!user) throw new Refusal(404, `The business unit has no user ${id.slice(0, 100)}.`);
  return user;
}

/** What a write asks of the version (RFC 9110 13.1). */
function requireUntouched(user: User, { ifMatch, ifNoneMatch }: Conditions): void {
  requireVersion(user, ifMatch);
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, user)) throw new Refusal(412, `The user has the version ${etag(user)}.`);
}

function requireVersion(user: User, ifMatch: string | undefined): void {
  if (ifMatch === undefined || matches(ifMatch, user)) return;
  throw new Refusal(412, `The user has changed; its version is ${etag(user)}.`);
}

/** Versions are compared as SCIM's examples do, weak ones too (RFC 7644 3.14). */
function matches(header: string, user: User): boolean {
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etag(user));
}

function respond(context: ScimContext, user: User, status: number, projection: Projection): ScimResponse {
  const resource = toResource(user, context.store.businessUnits.roles(context.businessUnit.id), context.baseUrl);
  const location = `${context.baseUrl}/Users/${user.id}`;
  return { status, headers: { ETag: etag(user), Location: location }, body: project(resource, projection) };
}
