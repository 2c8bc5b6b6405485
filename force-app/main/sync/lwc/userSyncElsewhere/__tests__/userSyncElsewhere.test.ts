import searchUsers from '@salesforce/apex/UserSyncBusinessUnitController.searchUsers';
import UserSyncElsewhere from 'c/userSyncElsewhere';
import { allText, query, recorded, render, settled, texts } from 'test/support/render';
import { mocked, refusal } from 'test/support/screens';

async function list(term = 'hendrik') {
  const element = render('c-user-sync-elsewhere', UserSyncElsewhere, { unitName: 'Europe', term } as Record<string, unknown>);
  await settled();
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

it('says who is not assigned, and leads to why', async () => {
  mocked(searchUsers).mockResolvedValue([{ id: '005h', label: 'Hendrik Zijlema', detail: 'hendrik@example.com' }]);
  const element = await list();
  const whys = recorded(element, 'why');
  query(element, '[data-id]').click();
  expect([texts(element, 'li span')[0], whys]).toEqual(['Hendrik Zijlema is not assigned to Europe.', [{ userId: '005h' }]]);
});
it.each([
  ['without a search', '', []],
  ['when nobody matches', 'zzz', []]
])('says nothing %s', async (_, term, people) => {
  mocked(searchUsers).mockResolvedValue(people);
  expect(allText(await list(term))).toBe('');
});
it('says nothing when it fails, since the list speaks for itself', async () => {
  mocked(searchUsers).mockRejectedValue(refusal('NotFound'));
  expect(allText(await list())).toBe('');
});
it('is accessible', async () => {
  mocked(searchUsers).mockResolvedValue([{ id: '005h', label: 'Hendrik', detail: 'h@example.com' }]);
  await expect(await list()).toBeAccessible();
});
