import UserSyncProfileTable from 'c/userSyncProfileTable';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';

const line = (profileId: string, more: object = {}) => ({
  profileId,
  name: `Profile ${profileId}`,
  users: 16,
  roleId: '102',
  roleName: 'Marketing',
  isDefault: true,
  isGone: false,
  changedBy: null,
  changedOn: null,
  isReviewed: true,
  ...more
});
const roles = [
  { id: '102', name: 'Marketing', kind: 'marketing' },
  { id: '151', name: 'Content Editor', kind: 'custom' }
];
const table = (lines: object[], more: object = {}) =>
  render('c-user-sync-profile-table', UserSyncProfileTable, {
    label: 'Profiles',
    lines,
    roles,
    changes: {},
    selectedKeys: [],
    ...more
  } as Record<string, unknown>);
const cells = (element: Element, column: number) => texts(element, `tbody tr > :nth-child(${column})`);

afterEach(() => document.body.replaceChildren());

it('says of each profile its users, its role and its state', () => {
  const element = table([
    line('a'),
    line('b', { isDefault: false, roleName: 'Content Editor', changedBy: 'Ana', changedOn: '2026-01-02T03:04:00Z' }),
    line('c', { isDefault: false, isGone: true, roleName: 'Partner' })
  ]);
  expect([cells(element, 3), cells(element, 4), cells(element, 5)]).toEqual([
    ['16', '16', '16'],
    ['Marketing', 'Content Editor', 'Partner'],
    ['Default', 'Changed by Ana, Jan 2, 2026', 'Role is gone']
  ]);
});
it('says which profiles in use nobody has looked at', () => {
  const element = table([line('a', { isReviewed: false }), line('b'), line('c', { isReviewed: false, users: 0 })]);
  expect(texts(element, '.unreviewed')).toEqual(['Not reviewed']);
  expect(cells(element, 5)).toEqual(['DefaultNot reviewed', 'Default', 'Default']);
});
it('shows the new role while it is not saved', () => {
  const element = table([line('a')], { changes: { a: '151' } });
  expect([cells(element, 4), cells(element, 5), queryAll(element, '[data-undo]').length]).toEqual([
    ['Content Editor'],
    ['Changed, not saved'],
    1
  ]);
});
it('locks what nobody can change, and says why', () => {
  const element = table([line('a')], { showLocks: true, creatingAdmin: 'Marit', salesUsers: 310 });
  expect([cells(element, 2).slice(1), cells(element, 3).slice(1), cells(element, 5).slice(1), texts(element, 'p')]).toEqual([
    ['Sales Users', 'Marit'],
    ['310', '1'],
    ['Fixed', 'Created this business unit'],
    ['Sales Users always get the Sales role. For Sales Manager, put the person in Marketing Users and map the profile.']
  ]);
});

describe('changing in the row', () => {
  const edit = async (element: Element) => {
    query(element, 'lightning-button[data-key=a]').click();
    await settled();
  };
  it('opens a picker, fires the role, and comes back to the button', async () => {
    const element = table([line('a')]);
    const changes = recorded(element, 'change');
    await edit(element);
    query(element, 'c-user-sync-role-picker').dispatchEvent(new CustomEvent('change', { detail: { roleId: '151' } }));
    await settled();
    expect([changes, queryAll(element, 'c-user-sync-role-picker').length, element.shadowRoot!.activeElement!.tagName]).toEqual([
      [{ profileId: 'a', roleId: '151' }],
      0,
      'LIGHTNING-BUTTON'
    ]);
  });
  it('is left by Escape', async () => {
    const element = table([line('a')]);
    await edit(element);
    query(element, 'table').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled();
    expect(queryAll(element, 'c-user-sync-role-picker')).toHaveLength(0);
  });
  it('is left by Cancel, but not by the second click of a double click on Change', async () => {
    const element = table([line('a')]);
    await edit(element);
    const press = async (detail: number) => {
      query(element, 'td:last-child lightning-button').dispatchEvent(new MouseEvent('click', { detail }));
      await settled();
      return queryAll(element, 'c-user-sync-role-picker').length;
    };
    expect([await press(2), await press(1)]).toEqual([1, 0]);
  });
  it('is undone', () => {
    const element = table([line('a')], { changes: { a: '151' } });
    const undone = recorded(element, 'undo');
    query(element, '[data-undo]').click();
    expect(undone).toEqual([{ key: 'a' }]);
  });
});

it('selects one and all', () => {
  const element = table([line('a'), line('b')], { selectedKeys: ['b'] });
  const selects = recorded(element, 'select');
  for (const selector of ['input[data-key=a]', '[data-all]']) {
    const box = query<HTMLInputElement>(element, selector);
    box.checked = true;
    box.dispatchEvent(new CustomEvent('change'));
  }
  expect(selects).toEqual([{ keys: ['b', 'a'] }, { keys: ['a', 'b'] }]);
});
it('lets a reader only look', () => expect(queryAll(table([line('a')], { readOnly: true }), 'input, lightning-button')).toHaveLength(0));
it('is accessible', () => expect(table([line('a')], { showLocks: true, changes: { a: '151' } })).toBeAccessible());
