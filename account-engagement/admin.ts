import { clientOf } from './access.ts';
import { faultKinds } from './faults/fault.ts';
import { parseFaults } from './faults/parse.ts';
import type { Environment } from './handle.ts';
import { Refusal } from './rules/refusal.ts';
import { parseBody, type ScimRequest, type ScimResponse } from './scim/message.ts';

export const adminPath = '/admin/faults';

/** Faults on demand for programs: `GET` tells which are on, `PUT` replaces them, `DELETE` switches all off. Signed in as a client of the service. */
export function answerAdmin({ store, now, faults }: Environment, request: ScimRequest): ScimResponse {
  if (request.path !== adminPath) throw new Refusal(404, `There is nothing at ${request.path.slice(0, 200)}.`);
  if (!clientOf(store, request.headers, now()))
    throw new Refusal(401, 'An access token is needed.', { headers: { 'WWW-Authenticate': 'Bearer realm="Account Engagement"' } });
  if (!faults) throw new Refusal(404, 'Faults cannot be switched on here.');
  switch (request.method) {
    case 'GET':
      return { status: 200, headers: {}, body: { ...faults.state(), kinds: faultKinds } };
    case 'PUT': {
      const { faults: wanted, seed } = parseFaults(parseBody(request.body));
      faults.set(wanted, seed);
      return { status: 200, headers: {}, body: faults.state() };
    }
    case 'DELETE':
      faults.set([]);
      return { status: 204, headers: {} };
    default:
      throw new Refusal(405, `${request.method} is not allowed here.`, { headers: { Allow: 'GET, PUT, DELETE' } });
  }
}
