import { businessUnitHeader, clientOf } from '../access.ts';
import type { Environment } from '../handle.ts';
import type { BusinessUnit } from '../store/business-units.ts';
import type { ScimRequest, ScimResponse } from '../scim/message.ts';
import { pastKept } from '../store/users.ts';
import { apiCode, ApiFailure } from './failure.ts';
import { parseFields, represent } from './fields.ts';
import { pageToken, readPageToken } from './page-token.ts';
import { orderSql, parseQuery, whereOf } from './query.ts';

export const apiBase = '/api/v5/';
const usersPath = `${apiBase}objects/users`;
const dailyCalls = 100_000;
/** Requests of one business unit that may be answered at the same time. */
const concurrentCalls = 5;
/** A query answers no more records than this; then a warning stands in the header. */
const largestResult = 100_000;

/** The read side of Account Engagement's API v5 for users: query and read, as the public API has it. Nothing can be written. */
export function answerApi(environment: Environment, request: ScimRequest): ScimResponse {
  try {
    const businessUnit = authorise(environment, request);
    if ((request.concurrent ?? 1) > concurrentCalls)
      throw new ApiFailure(400, apiCode.concurrentLimit, 'You have exceeded your concurrent access limit');
    const used = countCall(environment, businessUnit);
    const response = route(environment, businessUnit, request);
    const usage: Record<string, string> = request.headers['x-return-api-usage'] === '1' ? { 'x-api-usage': `${used}/${dailyCalls}` } : {};
    return { ...response, headers: { ...response.headers, ...usage } };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return { status: error.status, headers: {}, body: { code: error.code, message: error.message } };
  }
}

function authorise({ store, now }: Environment, { headers }: ScimRequest): BusinessUnit {
  if (!clientOf(store, headers, now())) {
    throw new ApiFailure(401, apiCode.tokenUnusable, 'access_token is invalid, unknown, or malformed');
  }
  const id = headers[businessUnitHeader];
  if (!id) throw new ApiFailure(400, apiCode.headerMissing, 'Header is missing: Pardot-Business-Unit-Id');
  if (!/^0Uv\w{15}$/.test(id)) throw new ApiFailure(400, apiCode.headerInvalid, 'Header is invalid: Pardot-Business-Unit-Id');
  const businessUnit = store.businessUnits.find(id);
  if (!businessUnit) throw new ApiFailure(400, apiCode.businessUnitUnknown, 'Business unit not found or inactive');
  return businessUnit;
}

function countCall({ store, now }: Environment, { id }: BusinessUnit): number {
  const used = store.apiCalls.count(id, new Date(now()).toISOString().slice(0, 10));
  if (used > dailyCalls) throw new ApiFailure(400, apiCode.dailyLimit, 'Daily API rate limit met');
  return used;
}

function route(environment: Environment, businessUnit: BusinessUnit, request: ScimRequest): ScimResponse {
  const found = /^\/api\/v5\/objects\/users(?:\/([^/]*))?$/.exec(request.path);
  if (!found) throw new ApiFailure(404, apiCode.noSuchEndpoint, 'Invalid endpoint');
  const id = found[1] ?? '';
  if (request.method !== 'GET') throw new ApiFailure(405, apiCode.wrongVerb, 'HTTP method not allowed');
  const age = staleness(environment, request);
  return id === ''
    ? queryUsers(environment, businessUnit, request.query, age)
    : readUser(environment, businessUnit, id, request.query, age);
}

/** How far behind a read is, in milliseconds: reads may come from a cache, if that is switched on. */
function staleness({ faults }: Environment, { method, path }: ScimRequest): number {
  const fault = faults?.strike(['staleReads'], method, path);
  return fault ? Math.min(pastKept, fault.amount * 1000 || pastKept) : 0;
}

function readUser(
  { store, now }: Environment,
  businessUnit: BusinessUnit,
  id: string,
  parameters: Readonly<Record<string, string>>,
  age: number
): ScimResponse {
  const names = parseFields(parameters.fields);
  const user = age > 0 ? store.users.findAsOf(now() - age, businessUnit.id, id) : store.users.find(businessUnit.id, id);
  if (!user) throw new ApiFailure(404, apiCode.invalidUserId, 'Invalid user ID');
  const warning: Record<string, string> = user.active ? {} : { 'Pardot-Warning': '201' };
  return { status: 200, headers: warning, body: represent(user, names, store.businessUnits.roles(businessUnit.id)) };
}

function queryUsers(
  environment: Environment,
  businessUnit: BusinessUnit,
  parameters: Readonly<Record<string, string>>,
  age: number
): ScimResponse {
  const { store, now, baseUrl } = environment;
  const names = parseFields(parameters.fields);
  const { query, offset } = pageOf(environment, businessUnit, parameters);
  const room = Math.min(query.limit, largestResult - offset);
  const page = [businessUnit.id, whereOf(query), orderSql(query.orderBy), offset, room + 1] as const;
  const found = age > 0 ? store.users.pageAsOf(now() - age, ...page) : store.users.page(...page);
  const users = found.slice(0, room);
  const more = found.length > room;
  const capped = more && offset + room >= largestResult;
  const token = more && !capped ? pageToken(query, offset + room, now(), keyOf(businessUnit)) : null;
  const roles = store.businessUnits.roles(businessUnit.id);
  const url = token && `${baseUrl}${usersPath}?${new URLSearchParams({ fields: names.join(','), nextPageToken: token })}`;
  return {
    status: 200,
    headers: capped ? { 'Pardot-Warning': '203' } : {},
    body: { nextPageToken: token, nextPageUrl: url, values: users.map((user) => represent(user, names, roles)) }
  };
}

function pageOf({ now }: Environment, businessUnit: BusinessUnit, parameters: Readonly<Record<string, string>>) {
  const { nextPageToken } = parameters;
  if (nextPageToken === undefined) return { query: parseQuery(parameters), offset: 0 };
  const other = Object.keys(parameters).find((name) => name !== 'fields' && name !== 'nextPageToken');
  if (other) throw new ApiFailure(400, apiCode.invalidParameter, `Parameter not allowed with nextPageToken: ${other}`);
  return readPageToken(nextPageToken, now(), keyOf(businessUnit));
}

/** A token of one business unit is none in another. */
function keyOf(businessUnit: BusinessUnit): string {
  return `page-token:${businessUnit.id}`;
}
