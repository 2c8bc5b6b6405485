import userId from '@salesforce/user/Id';
import { Changes, draftBack, draftOf, keepDraft, mayDiscard } from 'c/userSyncDraft';
import { modal } from 'test/support/screens';

interface Change {
  readonly id: string;
  readonly to?: string;
}
const shown: (readonly Change[])[] = [];
const changes = () => {
  const all = new Changes<Change>(
    'Roles',
    ({ id }) => id,
    (now) => shown.push(now)
  );
  all.open('a01');
  return all;
};

beforeEach(() => {
  sessionStorage.clear();
  shown.length = 0;
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
  it('says that it is back, and can be discarded', () => {
    const discard = jest.fn();
    const saying = draftBack('2026-01-02T03:04:00Z', discard);
    saying.onsecond!();
    expect([saying.text, saying.action, saying.second, discard.mock.calls.length]).toEqual([
      expect.stringMatching(/^Your unsaved changes from Jan 2, 2026, .* are back\.$/),
      'Keep',
      'Discard',
      1
    ]);
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
    expect([shown.at(-1), again.open('a01'), again.open('b02')]).toEqual([[{ id: 'x' }], expect.stringMatching(/^\d{4}/), undefined]);
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
  it('a few asks nothing', async () => expect([await mayDiscard(4), modal.mock.calls]).toEqual([true, []]));
  it('many asks first', async () => {
    modal.mockResolvedValueOnce(undefined).mockResolvedValueOnce('confirm');
    expect([await mayDiscard(5), await mayDiscard(5), modal.mock.lastCall![0].text]).toEqual([
      false,
      true,
      'Changes that are not saved: 5. They are lost.'
    ]);
  });
});
