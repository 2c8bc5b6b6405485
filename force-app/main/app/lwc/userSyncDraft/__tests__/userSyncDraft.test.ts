import userId from '@salesforce/user/Id';
import { Changes, draftOf, keepDraft } from 'c/userSyncDraft';
import type { NoticeBar, Saying } from 'c/userSyncNoticeBar';
import { modal } from 'test/support/screens';

interface Change {
  readonly id: string;
  readonly to?: string;
}
const shown: (readonly Change[])[] = [];
const sayings: Saying[] = [];
const say = (saying: Saying) => void sayings.push(saying);
const notices: NoticeBar = { say, show: say, fail: jest.fn(), clear: jest.fn() };
const changes = () => {
  const all = new Changes<Change>(
    'Roles',
    ({ id }) => id,
    (now) => shown.push(now)
  );
  all.open('a01', notices);
  return all;
};

beforeEach(() => {
  sessionStorage.clear();
  shown.length = 0;
  sayings.length = 0;
});
afterEach(() => jest.clearAllMocks());

describe('a draft', () => {
  it('is kept per screen and business unit', () => {
    keepDraft('Roles', 'a01', [1]);
    expect([draftOf('Roles', 'a01')?.changes, draftOf('Roles', 'b02'), draftOf('Users', 'a01')]).toEqual([[1], undefined, undefined]);
  });
  it('is not shown to whoever logs in next in the same window', () => {
    keepDraft('Roles', 'a01', [1]);
    expect(Object.keys(sessionStorage)).toEqual([expect.stringContaining(userId)]);
  });
  it('knows when it was made', () => {
    keepDraft('Roles', 'a01', [1]);
    expect(draftOf('Roles', 'a01')!.savedOn).toMatch(/^\d{4}-\d\d-\d\dT/);
  });
  it('is dropped with the last change', () => {
    keepDraft('Roles', 'a01', [1]);
    keepDraft('Roles', 'a01', []);
    expect(draftOf('Roles', 'a01')).toBeUndefined();
  });
  it('is not kept, and nothing fails, without a store', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    keepDraft('Roles', 'a01', [1]);
    expect(draftOf('Roles', 'a01')).toBeUndefined();
    jest.restoreAllMocks();
  });
  it('says that it is back, and can be discarded', async () => {
    changes().add({ id: 'x' });
    changes();
    expect([sayings[0]!.text, sayings[0]!.action, sayings[0]!.second]).toEqual([
      expect.stringMatching(/^Your unsaved changes from .* are back\.$/),
      'Keep',
      'Discard'
    ]);
    sayings[0]!.onsecond!();
    await Promise.resolve();
    expect([shown.at(-1), sayings.at(-1)!.text]).toEqual([[], 'Your changes were discarded.']);
  });
});

describe('changes', () => {
  it('are shown and kept with each one', () => {
    changes().add({ id: 'x' });
    expect([shown.at(-1), draftOf('Roles', 'a01')!.changes]).toEqual([[{ id: 'x' }], [{ id: 'x' }]]);
  });
  it('are taken up again', () => {
    changes().add({ id: 'x' });
    const again = changes();
    const before = shown.at(-1);
    again.open('b02', notices);
    expect([before, shown.at(-1)]).toEqual([[{ id: 'x' }], []]);
  });
  it('are taken back one by one', () => {
    const all = changes();
    all.add({ id: 'x' });
    all.add({ id: 'y' });
    expect([all.undo('x'), shown.at(-1)]).toEqual([{ id: 'x' }, [{ id: 'y' }]]);
  });
  it('of the same thing count once, the last', () => {
    const all = changes();
    all.add({ id: 'x', to: 'one' });
    all.add({ id: 'x', to: 'two' });
    expect(shown.at(-1)).toEqual([{ id: 'x', to: 'two' }]);
  });
});

describe('discarding', () => {
  const many = (count: number) => {
    const all = changes();
    for (let index = 0; index < count; index++) all.add({ id: `${index}` });
    return all;
  };
  it('a few asks nothing', async () => {
    await many(4).discard(notices);
    expect([shown.at(-1), modal.mock.calls]).toEqual([[], []]);
  });
  it('many asks first', async () => {
    const all = many(5);
    modal.mockResolvedValueOnce(undefined).mockResolvedValueOnce('confirm');
    await all.discard(notices);
    expect([shown.at(-1)!.length, modal.mock.lastCall![0].text]).toEqual([5, 'Changes that are not saved: 5. They are lost.']);
    await all.discard(notices);
    expect(shown.at(-1)).toEqual([]);
  });
});
