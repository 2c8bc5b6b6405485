import UserSyncCsv from 'c/userSyncCsv';
import { query, queryAll, render, settled, texts } from 'test/support/render';

interface Row {
  name: string;
}
const columns = [
  { label: 'Name', value: ({ name }: Row) => name },
  { label: 'Note', value: () => 'a "b", c' }
];
const pages: Record<string, { rows: Row[]; next: string | null; total: number }> = {
  first: { rows: [{ name: '=1+1' }, { name: '\u2068דנה\u2069' }], next: 'second', total: 3 },
  second: { rows: [{ name: '-5' }], next: null, total: 3 }
};
let written: string;
const blobs: BlobPart[][] = [];

beforeEach(() => {
  blobs.length = 0;
  jest.spyOn(window, 'Blob').mockImplementation((parts) => {
    blobs.push([...parts!]);
    return {} as Blob;
  });
  URL.createObjectURL = jest.fn(() => 'blob:x');
  URL.revokeObjectURL = jest.fn();
  HTMLAnchorElement.prototype.click = jest.fn();
});
afterEach(() => {
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

const csv = (method: unknown) =>
  render('c-user-sync-csv', UserSyncCsv, { columns, method, fileName: 'users.csv' } as Record<string, unknown>);

it('writes all pages, with formulas made harmless and quotes doubled', async () => {
  const element = csv(async (after: string | null) => pages[after ?? 'first']);
  query(element, '[data-download]').click();
  await settled();
  written = blobs[0]!.join('');
  expect(written).toBe('\ufeffName,Note\r\n\'=1+1,"a ""b"", c"\r\nדנה,"a ""b"", c"\r\n\'-5,"a ""b"", c"\r\n');
  expect(texts(element, '[role=status]')).toEqual(['The file has 3 rows.']);
});
it('can be stopped', async () => {
  let answer: (page: unknown) => void = () => {};
  const element = csv(() => new Promise((resolve) => (answer = resolve)));
  query(element, '[data-download]').click();
  await settled();
  expect(query<HTMLElement & { label: string }>(element, '[data-download]').label).toBe('Stop');
  query(element, '[data-download]').click();
  answer(pages['second']);
  await settled();
  expect([blobs, texts(element, '[role=status]')]).toEqual([[], ['Stopped. No file was written.']]);
});
it('is not stopped by the second click of a double click', async () => {
  const element = csv(async () => pages['second']);
  query(element, '[data-download]').click();
  await Promise.resolve();
  query(element, '[data-download]').dispatchEvent(new MouseEvent('click', { detail: 2 }));
  await settled();
  expect(texts(element, '[role=status]')).toEqual(['The file has 1 rows.']);
});
it('says what failed', async () => {
  const element = csv(() => Promise.reject(new TypeError('Failed to fetch')));
  query(element, '[data-download]').click();
  await settled();
  expect([texts(element, '[role=status]'), queryAll(element, '[data-download]').length]).toEqual([
    ['No file was written: The connection to Salesforce was lost.'],
    1
  ]);
});
it('is accessible', () => expect(csv(async () => pages['second'])).toBeAccessible());
