import UserSyncSteps from 'c/userSyncSteps';
import { queryAll, render, texts } from 'test/support/render';

const steps = [
  { label: 'Address reached', state: 'done', detail: '10:41' },
  { label: 'Signed in', state: 'failed' },
  { label: 'Roles read', state: 'open' }
];
const list = () => render('c-user-sync-steps', UserSyncSteps, { steps, label: 'Steps of the test' } as Record<string, unknown>);

afterEach(() => document.body.replaceChildren());

it('says the state of each in words', () =>
  expect(
    queryAll<HTMLElement & { alternativeText: string }>(list(), 'lightning-icon').map(({ alternativeText }) => alternativeText)
  ).toEqual(['Done', 'Failed', 'To do']));
it('has details where there are some', () => expect(texts(list(), '[data-detail]')).toEqual(['10:41']));
it('is accessible', () => expect(list()).toBeAccessible());
