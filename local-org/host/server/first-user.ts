import type { Org } from '../../contract/org.ts';

/** The org has nobody as whom one could start. */
export class NoSuchUser extends Error {}

/**
 * Id of the active user with a username; without one, of the first active user with the profile System Administrator. Throws `NoSuchUser`.
 */
export async function firstUserId(org: Pick<Org, 'query'>, username?: string): Promise<string> {
  const [user] =
    username === undefined
      ? await org.query(
          "SELECT Id FROM User WHERE IsActive = TRUE AND Profile.Name = 'System Administrator' ORDER BY CreatedDate, Id LIMIT 1"
        )
      : await org.query('SELECT Id FROM User WHERE IsActive = TRUE AND Username = :username', { username });
  if (!user)
    throw new NoSuchUser(
      username ? `There is no active user ${username} in the org.` : 'The org has no active user with the profile System Administrator.'
    );
  return String(user['Id']);
}
