import { chosenUnit, isScreen, pageOf, rememberUnit, userPage } from 'c/userSyncState';

const units = [{ id: 'a' }, { id: 'b' }];

beforeEach(() => sessionStorage.clear());

describe('the business unit to show', () => {
  it('is the one of the address, even one that cannot be read', () => {
    rememberUnit('a');
    expect(chosenUnit('x', units)).toBe('x');
  });
  it('is the one chosen last', () => {
    rememberUnit('b');
    expect(chosenUnit(undefined, units)).toBe('b');
  });
  it('is not one that has gone', () => {
    rememberUnit('gone');
    expect(chosenUnit(undefined, units)).toBeUndefined();
  });
  it('is the only one', () => expect(chosenUnit(undefined, [{ id: 'a' }])).toBe('a'));
  it('has to be chosen among several', () => expect(chosenUnit(undefined, units)).toBeUndefined());
});

describe('without a store', () => {
  it('nothing is kept and nothing fails', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    const get = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    const set = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    rememberUnit('a');
    expect(chosenUnit(undefined, units)).toBeUndefined();
    get.mockRestore();
    set.mockRestore();
  });
});

describe('pages', () => {
  it('carry the business unit', () =>
    expect(pageOf({ screen: 'Users', state: { c__outcome: 'Skipped' } }, 'a')).toEqual({
      type: 'standard__navItemPage',
      attributes: { apiName: 'UserSync_Users' },
      state: { c__bu: 'a', c__outcome: 'Skipped' }
    }));
  it('of another tab are none of a screen’s business', () => {
    const reference = { type: '', attributes: { apiName: 'UserSync_Users' }, state: {} };
    expect([isScreen(reference, 'Users'), isScreen(reference, 'Activity'), isScreen(undefined, 'Users')]).toEqual([true, false, false]);
  });
  it('of a user lead to Setup', () =>
    expect(userPage('005').attributes!['url']).toContain('/lightning/setup/ManageUsers/page?address=%2F005'));
});
