import { Refusal } from '../rules/refusal.ts';
import { createUser, updateUser } from '../rules/save-user.ts';
import type { User } from '../store/users.ts';
import type { ScimContext } from './context.ts';
import type { Json, ScimResponse } from './message.ts';
import { applyPatch } from './patch.ts';
import { project, type Projection } from './projection.ts';
import { etag, fromResource, toResource } from './resource.ts';
import { schemas } from './schemas.ts';

/** Conditions of a request: `If-Match`, `If-None-Match`, or the `version` of a bulk operation (RFC 7644 3.14). */
export interface Conditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export function readUser(context: ScimContext, id: string, projection: Projection, { ifNoneMatch }: Conditions): ScimResponse {
  const user = require(context, id);
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, user)) return { status: 304, headers: { ETag: etag(user) } };
  return respond(context, user, 200, projection);
}

export function createUserFrom(context: ScimContext, body: Json): ScimResponse {
  requireUserSchema(body);
  const { store, businessUnit, actor, now } = context;
  return respond(context, createUser(store, businessUnit.id, fromResource(body), actor, now), 201);
}

export function replaceUser(context: ScimContext, id: string, body: Json, { ifMatch }: Conditions): ScimResponse {
  requireUserSchema(body);
  const before = require(context, id);
  requireVersion(before, ifMatch);
  return respond(context, updateUser(context.store, before, fromResource(body), context.actor, context.now), 200);
}

export function patchUser(context: ScimContext, id: string, body: Json, { ifMatch }: Conditions): ScimResponse {
  const before = require(context, id);
  requireVersion(before, ifMatch);
  const roles = context.store.businessUnits.roles(context.businessUnit.id);
  const patched = applyPatch(toResource(before, roles, context.baseUrl), body);
  return respond(context, updateUser(context.store, before, fromResource(patched), context.actor, context.now), 200);
}

function require({ store, businessUnit }: ScimContext, id: string): User {
  const user = store.users.find(businessUnit.id, id);
  if (!user) throw new Refusal(404, `The business unit has no user ${id}.`);
  return user;
}

function requireUserSchema(body: Json): void {
  if (Array.isArray(body.schemas) && body.schemas.includes(schemas.user)) return;
  throw new Refusal(400, `schemas must name ${schemas.user}.`, { scimType: 'invalidSyntax' });
}

function requireVersion(user: User, ifMatch: string | undefined): void {
  if (ifMatch === undefined || matches(ifMatch, user)) return;
  throw new Refusal(412, `The user has changed; its version is ${etag(user)}.`);
}

function matches(header: string, user: User): boolean {
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etag(user));
}

function respond(context: ScimContext, user: User, status: number, projection: Projection = {}): ScimResponse {
  const resource = toResource(user, context.store.businessUnits.roles(context.businessUnit.id), context.baseUrl);
  const location = `${context.baseUrl}/Users/${user.id}`;
  return { status, headers: { ETag: etag(user), Location: location }, body: project(resource, projection) };
}
