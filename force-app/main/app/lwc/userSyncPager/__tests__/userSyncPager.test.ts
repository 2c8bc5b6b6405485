import { Pager, type KeyPage } from 'c/userSyncPager';

const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
const page = (from: number, count: number, next: string | null): KeyPage<number> => ({ rows: rows(from, count), next, total: 75 });
const pages: Record<string, KeyPage<number>> = { first: page(1, 50, 'second'), second: page(51, 25, null) };
const asked: (string | null)[] = [];
const pager = () => new Pager<number>(async (after) => (asked.push(after), pages[after ?? 'first']!));

beforeEach(() => asked.splice(0));

it('begins with the first page', async () =>
  expect(await pager().first()).toEqual({ rows: rows(1, 50), page: { from: 1, to: 50, total: 75, hasPrevious: false, hasNext: true } }));
it('goes on by key', async () => {
  const one = pager();
  await one.first();
  expect([(await one.move('next'))!.page, asked]).toEqual([
    { from: 51, to: 75, total: 75, hasPrevious: true, hasNext: false },
    [null, 'second']
  ]);
});
it('goes back', async () => {
  const one = pager();
  await one.first();
  await one.move('next');
  expect((await one.move('previous'))!.page).toMatchObject({ from: 1, to: 50 });
});
it('reads the same page again', async () => {
  const one = pager();
  await one.first();
  await one.move('next');
  expect((await one.refresh())!.page.from).toBe(51);
});
it('begins at 0 when there is nothing', async () =>
  expect((await new Pager(async () => ({ rows: [], next: null, total: 0 })).first())!.page).toMatchObject({ from: 0, to: 0 }));
it('fills a page that the server ends early', async () => {
  const early: Record<string, KeyPage<number>> = { first: page(1, 2, 'rest'), rest: page(3, 50, null) };
  expect((await new Pager<number>(async (after) => early[after ?? 'first']!).first())!.page).toMatchObject({
    from: 1,
    to: 52,
    hasNext: false
  });
});
it('drops an answer that a later question has overtaken', async () => {
  const one = pager();
  expect(await Promise.all([one.first(), one.first()])).toEqual([undefined, expect.anything()]);
});
