import UserSyncTable from 'c/userSyncTable';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';
import { fired } from 'test/support/screens';

const columns = [
  { name: 'name', label: 'Name', sortable: true },
  { name: 'users', label: 'Users', kind: 'number' },
  { name: 'outcome', label: 'Outcome', kind: 'outcome' },
  { name: 'actions', label: 'Actions', kind: 'actions' }
];
const row = (key: string, name: string) => ({
  key,
  name,
  users: 1204,
  outcome: { outcome: 'Skipped', tense: 'will' },
  actions: [{ name: 'why', label: 'Why', title: `Why: ${name}` }]
});
const page = { from: 1, to: 2, total: 120, hasPrevious: false, hasNext: true };
const table = (properties: object = {}) =>
  render('c-user-sync-table', UserSyncTable, { label: 'Users', columns, rows: [row('a', 'Ana'), row('b', 'דנה')], ...properties } as Record<
    string,
    unknown
  >);

afterEach(() => document.body.replaceChildren());

it('names its rows by their first column', () => expect(texts(table(), 'th[scope=row]')).toEqual(['Ana', '\u2068דנה\u2069']));
it('writes numbers in the locale', () => expect(texts(table(), 'td.number')).toEqual(['1,204', '1,204']));
it('lets an address break after its @ only', () => {
  const addresses = {
    columns: [columns[0], { name: 'username', label: 'Username', kind: 'address' }],
    rows: [{ key: 'a', name: 'Ana', username: 'ana@example.com' }]
  };
  expect(texts(table(addresses), 'td span')).toEqual(['ana@', 'example.com']);
});
it('has a caption', () => expect(texts(table(), 'caption')).toEqual(['Users']));
it('gives every cell the label of its column, for the stacked form', () =>
  expect(queryAll(table(), 'tbody tr:first-child [data-label]').map(({ dataset }) => dataset.label)).toEqual([
    'Name',
    'Users',
    'Outcome',
    'Actions'
  ]));

describe('actions', () => {
  it('say which row they are for', () => {
    const element = table();
    const actions = recorded(element, 'rowaction');
    queryAll(element, '[data-name=why]')[1]!.click();
    expect(actions).toEqual([{ name: 'why', key: 'b' }]);
  });
  it('keep their element when they turn into another, so that the focus stays', async () => {
    const element = table();
    const before = query(element, '[data-key=a]');
    (element as unknown as { rows: unknown }).rows = [{ ...row('a', 'Ana'), actions: [{ name: 'undo', label: 'Undo' }] }];
    await settled();
    expect(query(element, '[data-key=a]')).toBe(before);
  });
});

it('keeps the focus when the row goes whose button was pressed', async () => {
  const element = table();
  query(element, '[data-key=a]').click();
  (element as unknown as { rows: unknown }).rows = [row('b', 'Ben')];
  await settled();
  expect((element.shadowRoot ?? document).activeElement?.getAttribute('aria-label')).toBe('Users');
});

describe('sorting', () => {
  it('is said to screen readers', () =>
    expect(query(table({ sortedBy: 'name', sortDirection: 'desc' }), 'th[scope=col]').getAttribute('aria-sort')).toBe('descending'));
  it('turns around on the second press', () => {
    const element = table({ sortedBy: 'name', sortDirection: 'asc' });
    const sorts = recorded(element, 'sort');
    query(element, '.sort').click();
    expect(sorts).toEqual([{ name: 'name', direction: 'desc' }]);
  });
});

describe('selection', () => {
  it('is not there unless asked for', () => expect(queryAll(table(), 'input')).toHaveLength(0));
  it('keeps keys of other pages', () => {
    const element = table({ selectedKeys: ['x'] });
    const selects = recorded(element, 'select');
    const box = query<HTMLInputElement>(element, '[data-key=a]');
    box.checked = true;
    box.dispatchEvent(new CustomEvent('change'));
    expect(selects).toEqual([{ keys: ['x', 'a'] }]);
  });
  it('leaves out rows that cannot be selected', () => {
    const element = table({ selectedKeys: [], rows: [row('a', 'Ana'), { ...row('b', 'Ben'), fixed: true }] });
    const selects = recorded(element, 'select');
    const all = query<HTMLInputElement>(element, '[data-all]');
    all.checked = true;
    all.dispatchEvent(new CustomEvent('change'));
    expect([selects, queryAll(element, 'input[data-key]').length]).toEqual([[{ keys: ['a'] }], 1]);
  });
  it('takes all of the page, and lets them go', () => {
    const element = table({ selectedKeys: ['a', 'b', 'x'] });
    const selects = recorded(element, 'select');
    const all = query<HTMLInputElement>(element, '[data-all]');
    expect(all.checked).toBe(true);
    all.checked = false;
    all.dispatchEvent(new CustomEvent('change'));
    expect(selects).toEqual([{ keys: ['x'] }]);
  });
});

it('turns its pages', async () => {
  const element = table({ page });
  const pages = recorded(element, 'page');
  await fired(element, 'c-user-sync-page-buttons', 'page', { direction: 'next' });
  expect(pages).toEqual([{ direction: 'next' }]);
});

it('says when it is busy', () => expect(query(table({ busy: true }), 'table').getAttribute('aria-busy')).toBe('true'));
it('is accessible', () => expect(table({ selectedKeys: [], page })).toBeAccessible());

it.each([
  ['right to left', 'אברהמי דנה'],
  ['very long', 'Maximilian-Ferdinand Konstantin Theodore von Hohenfels-Birkenau zu Obertannenberg und Wiesengrund-Lindenthal-Sonnenheiden']
])('keeps a name whole and apart from its neighbours: %s', (_, name) => {
  const element = render('c-user-sync-table', UserSyncTable, {
    label: 'Users',
    columns: [
      { name: 'name', label: 'Name' },
      { name: 'role', label: 'Role' }
    ],
    rows: [{ key: '1', name, role: 'Marketing' }]
  } as Record<string, unknown>);
  expect(texts(element, 'th bdi, td bdi').map((text) => text.replace(/[\u2068\u2069]/g, ''))).toEqual([name, 'Marketing']);
});
