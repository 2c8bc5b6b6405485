import UserSyncAssistantStep from 'c/userSyncAssistantStep';
import { allText, query, queryAll, recorded, render, texts } from 'test/support/render';

const step = (more: object = {}) => ({
  key: 'Map',
  name: 'Map Profiles to Roles',
  text: 'The roles are read and the mapping is reviewed.',
  who: 'Account Engagement admin',
  names: [] as string[],
  mine: false,
  screen: 'RoleMapping',
  screenName: 'Map Profiles to Roles',
  checks: [
    { label: 'Account Engagement read', met: true },
    { label: 'Mapping reviewed', met: false }
  ],
  needed: true,
  done: false,
  ...more
});
const card = (more: object = {}, properties: object = {}) =>
  render('c-user-sync-assistant-step', UserSyncAssistantStep, {
    step: step(more),
    number: 3,
    expanded: true,
    openLabel: 'Open Map Profiles to Roles',
    ...properties
  } as Record<string, unknown>);

afterEach(() => document.body.replaceChildren());

it('says who may do it, and whether that is me', () =>
  expect(texts(card(), 'p.slds-text-color_weak')).toEqual(['By: Account Engagement admin. You cannot do this.']));
it('names those who may do it, as far as they are known', () =>
  expect(texts(card({ names: ['Marit', 'Ana', 'Ben', 'Cem'] }), 'p.slds-text-color_weak')).toEqual([
    'Account Engagement admin: Marit, Ana, Ben. You cannot do this.'
  ]));
it('leads to the page of Setup that it needs', () => {
  const element = card({ setup: 'NamedCredentials' });
  const setups = recorded(element, 'setup');
  query<HTMLElement & { label: string }>(element, '[data-setup]').click();
  expect([query<HTMLElement & { label: string }>(element, '[data-setup]').label, setups]).toEqual([
    'Open Named Credentials (opens Setup)',
    [{ key: 'Map' }]
  ]);
});
it.each([
  [{ mine: true }, 'To do, 50 % done'],
  [{}, 'Waits for Account Engagement admin, 50 % done'],
  [{ names: ['Marit'] }, 'Waits for Marit, 50 % done'],
  [{ done: true, checks: [{ label: 'x', met: true }] }, 'Done, 100 % done'],
  [{ needed: false }, 'Not needed, 50 % done']
])('says its state in words', (more, text) => expect(texts(card(more), '[data-state]')).toEqual([text]));
it('says in words what is met', () =>
  expect(
    queryAll<HTMLElement & { alternativeText: string }>(card(), '.check lightning-icon').map(({ alternativeText }) => alternativeText)
  ).toEqual(['Met', 'Not met']));
it('is folded and unfolded by its title', () => {
  const element = card({}, { expanded: false });
  const toggles = recorded(element, 'toggle');
  query(element, '[data-toggle]').click();
  expect([toggles, query(element, '[data-toggle]').getAttribute('aria-expanded'), queryAll(element, '[data-open]').length]).toEqual([
    [{ key: 'Map' }],
    'false',
    0
  ]);
});
it('opens its screen, or asks a colleague', () => {
  const element = card();
  const [opens, asks] = [recorded(element, 'open'), recorded(element, 'ask')];
  query(element, '[data-open]').click();
  query(element, '[data-ask]').click();
  expect([opens, asks]).toEqual([[{ key: 'Map' }], [{ key: 'Map' }]]);
});
it('is ticked by hand where nothing can check it', () => {
  const element = card({ screen: undefined, mine: true, setup: 'PermissionSets' }, { openLabel: undefined });
  const checks = recorded(element, 'check');
  query(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
  expect([checks, allText(query(element, '[data-setup]'))]).toEqual([[{ checked: true }], 'Open Permission Sets (opens Setup)']);
});
it('is accessible', () => expect(card()).toBeAccessible());
