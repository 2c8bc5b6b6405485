import { keyOf } from '../../storage/keys.ts';
import type { Row } from '../../storage/row.ts';
import type { SaveContext } from '../context.ts';
import { failure } from '../failures.ts';
import type { SaveError } from '../results.ts';
import { completeName } from './person-name.ts';
import { keepProfileAssignment } from './profile-assignment.ts';
import type { ObjectRules } from './rules.ts';
import { addRow, valueIn, write } from './write.ts';

const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
const duplicateUsername =
  "Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations. To resolve, use a different username (it doesn't need to match the user's email address). ";

/** Object Reference, User: usernames have the form of an email address and are unique whatever their case; the type follows the profile. */
export const userRules: ObjectRules = {
  prepare(context, draft) {
    const nickname = context.field('CommunityNickname')!;
    if (draft.peek(nickname) === null) draft.store(nickname, `User${context.tx.database.ids.count('User.CommunityNickname')}`);
  },
  complete(context, row, before) {
    completeName(context, row);
    const profile = context.valueOf(row, 'ProfileId');
    if (context.valueOf(row, 'UserType') !== null && (!before || context.valueOf(before, 'ProfileId') === profile)) return;
    write(context, row, { UserType: valueIn(context, 'Profile', profile, 'UserType') ?? 'Standard' });
  },
  saved(context, row, before) {
    const id = row[0] as string;
    if (!before) addRow(context, 'UserLogin', { UserId: id, IsFrozen: false, IsPasswordLocked: false });
    const profileId = context.valueOf(row, 'ProfileId') as string | null;
    if (before && context.valueOf(before, 'ProfileId') === profileId) return;
    keepProfileAssignment(context.tx.database, id, profileId, context.now());
  },
  validate(context, row, before) {
    const username = context.valueOf(row, 'Username') as string | null;
    if (username === null || (before && context.valueOf(before, 'Username') === username)) return null;
    if (!emailForm.test(username))
      return failure(
        'INVALID_EMAIL_ADDRESS',
        'Username: The username must be in the form of an email address (for example, user@example.com)',
        'Username'
      );
    return duplicateOf(context, row, username);
  }
};

function duplicateOf(context: SaveContext, row: Row, username: string): SaveError | null {
  const field = context.field('Username')!;
  const holders = context.table.idsWhere(field, keyOf(field, username)!);
  return holders.some((id) => id !== row[0]) ? failure('DUPLICATE_USERNAME', duplicateUsername, 'Username') : null;
}
