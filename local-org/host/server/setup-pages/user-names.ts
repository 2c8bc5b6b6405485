import type { Host } from '../http.ts';

/** Names of users by Id; an Id without a user (a read of the local org itself) has none. */
export async function userNames(host: Host, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const users = await host.org.query('SELECT Id, Name FROM User WHERE Id IN :ids', { ids: [...new Set(ids)].filter(Boolean) });
  return new Map(users.map((user) => [String(user['Id']), String(user['Name'])]));
}
