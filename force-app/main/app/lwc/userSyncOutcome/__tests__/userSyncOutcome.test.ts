import UserSyncOutcome from 'c/userSyncOutcome';
import { allText, queryAll, render } from 'test/support/render';

type Icon = HTMLElement & { iconName: string; variant: string | undefined };
const outcome = (properties: object) => render('c-user-sync-outcome', UserSyncOutcome, properties);
const icons = (element: Element) => queryAll<Icon>(element, 'lightning-icon').map(({ iconName, variant }) => [iconName, variant]);

afterEach(() => document.body.replaceChildren());

it('is a word beside its icon', () => {
  const element = outcome({ outcome: 'Skipped', tense: 'done' });
  expect([allText(element), icons(element)]).toEqual(['Skipped', [['utility:ban', undefined]]]);
});
it('has colour only where somebody is needed', () => expect(icons(outcome({ outcome: 'Held' }))).toEqual([['utility:lock', 'warning']]));
it('shows drift beside any outcome', () => expect(allText(outcome({ outcome: 'Unchanged', drift: true }))).toBe('No change Drift'));
it('is accessible', () => expect(outcome({ outcome: 'Refused', drift: true })).toBeAccessible());
