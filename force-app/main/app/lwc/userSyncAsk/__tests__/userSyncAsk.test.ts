import UserSyncAsk from 'c/userSyncAsk';
import { query, render, settled, texts } from 'test/support/render';

const ask = () => render('c-user-sync-ask', UserSyncAsk, { text: 'Ana, please do the step.' } as Record<string, unknown>);

afterEach(() => document.body.replaceChildren());

it('copies the message and sends nothing', async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.assign(navigator, { clipboard: { writeText } });
  const element = ask();
  query(element, '[data-copy]').click();
  await settled();
  expect([writeText.mock.calls, texts(element, '[role=status]')]).toEqual([[['Ana, please do the step.']], ['Copied.']]);
});
it('selects the message when there is no clipboard', async () => {
  Object.assign(navigator, { clipboard: { writeText: jest.fn().mockRejectedValue(new Error()) } });
  const element = ask();
  const select = jest.spyOn(query<HTMLTextAreaElement>(element, 'textarea'), 'select');
  query(element, '[data-copy]').click();
  await settled();
  expect(select).toHaveBeenCalled();
});
it('is accessible', () => expect(ask()).toBeAccessible());
