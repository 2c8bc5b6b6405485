import UserSyncRunTable from 'c/userSyncRunTable';
import { query, recorded, render } from 'test/support/render';

const runs = [
  {
    id: 'r1',
    kind: 'Transfer',
    state: 'Ended',
    startedOn: '2026-01-02T03:04:00Z',
    endedOn: '2026-01-02T03:08:00Z',
    endReason: 'Done',
    counts: { Created: 1204, Held: 0 }
  },
  { id: 'r2', kind: 'Cycle', state: 'Running', startedOn: '2026-01-02T03:04:00Z', endedOn: null, endReason: null, counts: {} },
  {
    id: 'r3',
    kind: 'Change',
    state: 'Ended',
    startedOn: '2026-01-02T03:04:00Z',
    endedOn: '2026-01-02T03:04:30Z',
    endReason: 'The credential was refused',
    counts: {}
  }
];
type Table = HTMLElement & { rows: Record<string, unknown>[] };
const table = () => render('c-user-sync-run-table', UserSyncRunTable, { runs } as Record<string, unknown>);

afterEach(() => document.body.replaceChildren());

it('says what each run did, how long it took and why it ended', () =>
  expect(
    query<Table>(table(), 'c-user-sync-table').rows.map(({ kind, duration, Created, Held, ended }) => [
      kind,
      duration,
      Created,
      Held,
      ended
    ])
  ).toEqual([
    ['Transfer', '4 min', '1,204', '', 'Done'],
    ['Cycle', '', '', '', 'Running'],
    ['Change', '30 s', '', '', 'The credential was refused']
  ]));
it('opens a run', () => {
  const element = table();
  const selects = recorded(element, 'select');
  query(element, 'c-user-sync-table').dispatchEvent(new CustomEvent('rowaction', { detail: { name: 'open', key: 'r1' } }));
  expect(selects).toEqual([{ runId: 'r1' }]);
});
it('is accessible', () => expect(table()).toBeAccessible());
