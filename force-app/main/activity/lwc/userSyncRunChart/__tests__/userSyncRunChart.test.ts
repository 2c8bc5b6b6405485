import UserSyncRunChart from 'c/userSyncRunChart';
import { query, queryAll, recorded, render, settled, texts } from 'test/support/render';

const run = (id: string, counts: Record<string, number>) => ({ id, kind: 'Change', startedOn: '2026-01-02T03:04:00Z', counts });
/** Newest first, as the server answers. */
const runs = [run('new', { Held: 3, Refused: 1 }), run('mid', { Created: 4, Recycled: 2 }), run('old', { Created: 1000 })];
const chart = () => render('c-user-sync-run-chart', UserSyncRunChart, { runs } as Record<string, unknown>);
const bars = (element: Element) => queryAll<HTMLElement>(element, '[role=button]');
const key = async (element: Element, id: string, name: string) => {
  query(element, `[data-id=${id}]`).dispatchEvent(new KeyboardEvent('keydown', { key: name }));
  await settled();
};

afterEach(() => document.body.replaceChildren());

it('has the newest run at the reading end', () => expect(bars(chart()).map(({ dataset }) => dataset['id'])).toEqual(['old', 'mid', 'new']));
it('reads each bar as one line', () =>
  expect(bars(chart())[1]!.getAttribute('aria-label')!.replace(/\s/g, ' ')).toBe('Jan 2, 2026, 3:04 AM, Change, Recycled 2, Created 4'));
it('cuts a bar above five times the median and writes its total', () => expect(texts(chart(), 'text')).toEqual(['1000']));
it('tells warnings apart without colour, by strokes', () => expect(queryAll(chart(), 'path[d]')).toHaveLength(2));
it('explains its colours in words', () => expect(texts(chart(), '.legend li')).toHaveLength(6));

describe('keyboard', () => {
  it('has one tab stop, at the newest', () => expect(bars(chart()).map((bar) => bar.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']));
  it('goes along by arrows, Home and End', async () => {
    const element = chart();
    const stops: (string | null)[][] = [];
    for (const [id, name] of [
      ['new', 'ArrowLeft'],
      ['mid', 'Home'],
      ['old', 'End'],
      ['new', 'ArrowRight']
    ] as const) {
      await key(element, id, name);
      stops.push(bars(element).map((bar) => bar.getAttribute('tabindex')));
    }
    expect(stops.map((stop) => stop.indexOf('0'))).toEqual([1, 0, 2, 2]);
  });
  it('opens by Enter', async () => {
    const element = chart();
    const selects = recorded(element, 'select');
    await key(element, 'mid', 'Enter');
    expect(selects).toEqual([{ runId: 'mid' }]);
  });
});

it('writes the line of the bar that is pointed at', async () => {
  const element = chart();
  bars(element)[1]!.dispatchEvent(new CustomEvent('mouseenter'));
  await settled();
  expect(texts(element, '[data-line]')[0]).toContain('Recycled 2');
});
it('opens by a press', () => {
  const element = chart();
  const selects = recorded(element, 'select');
  bars(element)[0]!.dispatchEvent(new CustomEvent('click'));
  expect(selects).toEqual([{ runId: 'old' }]);
});
it('is accessible', () => expect(chart()).toBeAccessible());
