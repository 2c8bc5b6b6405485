import { describe, expect, it } from 'vitest';
import { fromUrl, toUrl } from './page-reference.ts';

const url = (address: string) => new URL(address, 'http://127.0.0.1');

describe('page references', () => {
  it('give a tab its address, with the state as query', () =>
    expect(toUrl({ type: 'standard__navItemPage', attributes: { apiName: 'Users' }, state: { c__bu: 'a b' } })).toBe(
      '/lightning/n/Users?c__bu=a+b'
    ));
  it('read the state back', () =>
    expect(fromUrl(url('/lightning/n/Users?c__bu=a+b'))).toEqual({
      type: 'standard__navItemPage',
      attributes: { apiName: 'Users' },
      state: { c__bu: 'a b' }
    }));
  it('lead to a record', () =>
    expect(toUrl({ type: 'standard__recordPage', attributes: { recordId: '005', objectApiName: 'User', actionName: 'view' } })).toBe(
      '/lightning/r/User/005/view'
    ));
  it('leave out a parameter without value', () =>
    expect(
      toUrl({ type: 'standard__navItemPage', attributes: { apiName: 'Users' }, state: { c__bu: undefined as unknown as string } })
    ).toBe('/lightning/n/Users'));
  it('refuse a parameter that an org would drop', () =>
    expect(() => toUrl({ type: 'standard__navItemPage', attributes: { apiName: 'Users' }, state: { bu: '1' } })).toThrow(
      'no namespace prefix'
    ));
  it('refuse a type that the host cannot show', () =>
    expect(() => toUrl({ type: 'standard__app', attributes: {} })).toThrow('not supported: page reference type standard__app'));
  it('are not made of an address outside of the app', () => expect(fromUrl(url('/lightning/setup/ManageUsers/home'))).toBeUndefined());
});
