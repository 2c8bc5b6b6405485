/** The CSV files of an export and what each column must hold. */
export interface ColumnRule {
  readonly name: string;
  readonly kind: 'id' | 'text' | 'boolean' | 'timeZone';
  readonly required: boolean;
  /** Files one of which must have the id. */
  readonly refersTo?: readonly FileName[];
  /** The reference is judged only in rows whose column matches. */
  readonly refersToWhen?: { readonly column: string; readonly matches: RegExp };
  readonly unique?: boolean;
}
export type FileName = 'Profile' | 'UserRole' | 'User' | 'Group' | 'GroupMember';

const text = (name: string, more: Partial<ColumnRule> = {}): ColumnRule => ({ name, kind: 'text', required: false, ...more });
const needed = (name: string, more: Partial<ColumnRule> = {}): ColumnRule => ({ name, kind: 'text', required: true, ...more });
const id: ColumnRule = { name: 'Id', kind: 'id', required: true, unique: true };
const reference = (name: string, refersTo: readonly FileName[], more: Partial<ColumnRule> = {}): ColumnRule => ({
  name,
  kind: 'id',
  required: false,
  refersTo,
  ...more
});

/** In the order in which they are loaded. */
export const exportFiles: Readonly<Record<FileName, readonly ColumnRule[]>> = {
  Profile: [id, needed('Name'), text('UserType')],
  UserRole: [id, needed('Name'), text('DeveloperName'), reference('ParentRoleId', ['UserRole'])],
  User: [
    id,
    needed('Username', { unique: true }),
    text('FirstName'),
    needed('LastName'),
    needed('Email'),
    text('Alias'),
    text('Title'),
    text('Phone'),
    { name: 'TimeZoneSidKey', kind: 'timeZone', required: true },
    needed('LanguageLocaleKey'),
    needed('LocaleSidKey'),
    text('EmailEncodingKey'),
    { name: 'IsActive', kind: 'boolean', required: true },
    needed('UserType'),
    reference('ProfileId', ['Profile']),
    reference('UserRoleId', ['UserRole']),
    reference('ManagerId', ['User'])
  ],
  Group: [
    id,
    text('Name'),
    text('DeveloperName'),
    needed('Type'),
    reference('RelatedId', ['UserRole', 'User'], { refersToWhen: { column: 'Type', matches: /^(Role|Manager)/ } }),
    { name: 'DoesIncludeBosses', kind: 'boolean', required: false }
  ],
  GroupMember: [id, reference('GroupId', ['Group'], { required: true }), reference('UserOrGroupId', ['User', 'Group'], { required: true })]
};
