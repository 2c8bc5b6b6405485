import UserSyncConditions from 'c/userSyncConditions';
import { focused } from 'test/support/deep';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';

const conditions = [
  { code: 'ConnectionTested', met: true, at: '2026-01-02T03:04:00Z' },
  { code: 'MappingReviewed', met: false, at: null },
  { code: 'PreviewSeen', met: false, at: null }
];
type Element_ = HTMLElement & { focusUnmet(): string | undefined };
const list = (more: object = {}) =>
  render('c-user-sync-conditions', UserSyncConditions, { conditions, ...more } as Record<string, unknown>) as unknown as Element_;

afterEach(() => document.body.replaceChildren());

it('counts what is met', () => expect(texts(list(), 'h2')).toEqual(['Conditions – Met: 1 of 3']));
it('has a button for what is not, and only for that', () => {
  const element = list();
  const meets = recorded(element, 'meet');
  queryAll(element, 'lightning-button').forEach((button) => button.click());
  expect(meets).toEqual([{ code: 'MappingReviewed' }, { code: 'PreviewSeen' }]);
});
it('moves the focus to the first that is not met', () => {
  const element = list();
  expect([element.focusUnmet(), element.shadowRoot!.activeElement!.getAttribute('data-code')]).toEqual([
    'Mapping reviewed',
    'MappingReviewed'
  ]);
});
describe('a condition that is met by its button', () => {
  const met = async (code: string, after: object[]) => {
    const element = list() as unknown as HTMLElement & { conditions: object[] };
    const button = query(element, `lightning-button[data-code=${code}]`);
    button.focus();
    button.click();
    element.conditions = after;
    await settled();
    return focused(element);
  };
  const [tested, reviewed, seen] = conditions.map((condition) => ({ ...condition, met: true }));
  it('leaves the focus on the next one that is missing', async () =>
    expect((await met('MappingReviewed', [tested!, reviewed!, conditions[2]!]))?.textContent).toBe('Preview Now'));
  it('leaves it on the heading when none is missing', async () =>
    expect((await met('PreviewSeen', [tested!, reviewed!, seen!]))?.textContent).toBe('Conditions – Met: 3 of 3'));
});
it('has nothing to focus when all are met', () => expect(list({ conditions: [conditions[0]] }).focusUnmet()).toBeUndefined());
it('offers a reader no button', () => expect(queryAll(list({ readOnly: true }), 'lightning-button')).toHaveLength(0));
it('is accessible', () => expect(list()).toBeAccessible());
