import { Refusal } from '../rules/refusal.ts';
import type { ScimContext } from './context.ts';
import type { Json, ScimResponse } from './message.ts';
import type { Projection } from './projection.ts';
import { createUserFrom, patchUser, replaceUser, type Conditions } from './users.ts';

/** One write of users, asked for by itself or within a bulk. */
export interface UserWrite {
  readonly method: string;
  /** Empty: the collection. */
  readonly id: string;
  /** Read only where the method takes a body. */
  readonly data: () => Json;
  readonly conditions: Conditions;
  readonly projection: Projection;
}

/** Throws `Refusal`; nothing is changed then. */
export function writeUser(context: ScimContext, { method, id, data, conditions, projection }: UserWrite): ScimResponse {
  if (!id) {
    requireMethod(method, ['GET', 'POST'], 'POST');
    return createUserFrom(context, data(), projection);
  }
  switch (method) {
    case 'PATCH':
      return patchUser(context, id, data(), conditions, projection);
    case 'PUT':
      return replaceUser(context, id, data(), conditions, projection);
    default:
      throw new Refusal(405, `${method} is not allowed on a user.${method === 'DELETE' ? ' To recycle one, set active to false.' : ''}`, {
        headers: { Allow: 'GET, PUT, PATCH' }
      });
  }
}

/** Throws `Refusal` 405 that names what is allowed, unless the method is `wanted`, or any of what is allowed. */
export function requireMethod(method: string, allowed: readonly string[], wanted?: string): void {
  if (wanted === undefined ? allowed.includes(method) : method === wanted) return;
  throw new Refusal(405, `${method} is not allowed here.`, { headers: { Allow: allowed.join(', ') } });
}

/** The parts of a path after its first slash, decoded; a slash at the end adds none. Throws `Refusal` 400. */
export function segmentsOf(path: string): readonly string[] {
  const parts = path.replace(/^\//, '').replace(/\/$/, '').split('/');
  try {
    return parts.map(decodeURIComponent);
  } catch {
    throw new Refusal(400, `The path ${path.slice(0, 200)} has a percent sign that encodes nothing.`, { scimType: 'invalidPath' });
  }
}
