import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('lwc', () => ({ unwrap: (value: unknown) => value }));
vi.mock('./context.ts', () => ({ context: { token: 't' } }));
const { apexMethod, refreshApex } = await import('./apex.ts');

interface Wire {
  update(parameters: object): void;
  connect(): void;
  disconnect(): void;
}
type Value = { data?: unknown; error?: { body: unknown; status: number } };

const answers: (() => Response)[] = [];
const requests: { path: string; body: unknown; headers: Record<string, string> }[] = [];
vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
  requests.push({ path, body: JSON.parse(init.body as string), headers: init.headers as Record<string, string> });
  return answers.shift()!();
});
const json =
  (value: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(value), { status });
const settled = () => new Promise((resolve) => setImmediate(resolve));

function wire(name: string, parameters: object): Value[] {
  const values: Value[] = [];
  const adapter = new (apexMethod(name).adapter)((value) => values.push(value as Value)) as Wire;
  adapter.connect();
  adapter.update(parameters);
  return values;
}

beforeEach(() => {
  answers.length = 0;
  requests.length = 0;
});

describe('an Apex method', () => {
  it('is called with parameters and the token of the page', async () => {
    answers.push(json([1]));
    await apexMethod('A.call')({ a: 1 });
    expect(requests[0]).toMatchObject({
      path: '/apex/A.call',
      body: { params: { a: 1 }, cacheable: false },
      headers: { 'X-Local-Org-Token': 't' }
    });
  });
  it('answers null when there is no content', async () => {
    answers.push(() => new Response(null, { status: 204 }));
    expect(await apexMethod('A.nothing')()).toBeNull();
  });
  it('answers what nobody may write into', async () => {
    answers.push(json({ rows: [{ a: 1 }] }));
    const answer = (await apexMethod('A.frozen')()) as { rows: { a: number }[] };
    expect(() => (answer.rows[0]!.a = 2)).toThrow(TypeError);
  });
  it('rejects with body and status', async () => {
    answers.push(json({ message: 'no' }, 500));
    await expect(apexMethod('A.fails')()).rejects.toMatchObject({ body: { message: 'no' }, status: 500, ok: false });
  });
});

describe('an Apex wire', () => {
  it('asks nothing while a parameter is undefined', async () => {
    const values = wire('W.waits', { id: undefined });
    await settled();
    expect([requests, values]).toEqual([[], [{ data: undefined, error: undefined }]]);
  });
  it('shares one request between wires with the same parameters in any order', async () => {
    answers.push(json('one'));
    const [first, second] = [wire('W.shared', { a: 1, b: 2 }), wire('W.shared', { b: 2, a: 1 })];
    await settled();
    expect(requests).toHaveLength(1);
    expect([first.at(-1), second.at(-1)]).toEqual([
      { data: 'one', error: undefined },
      { data: 'one', error: undefined }
    ]);
  });
  it('provides an error', async () => {
    answers.push(json({ message: 'no' }, 500));
    const values = wire('W.error', {});
    await settled();
    expect(values.at(-1)).toMatchObject({ data: undefined, error: { body: { message: 'no' } } });
  });
  it('is asked again by refreshApex', async () => {
    answers.push(json('old'), json('new'));
    const values = wire('W.refreshed', {});
    await settled();
    await refreshApex(values.at(-1)!);
    expect(values.at(-1)!.data).toBe('new');
  });
  it('drops an answer that a later question has overtaken', async () => {
    answers.push(json('first'), json('slow'), json('fast'));
    const values = wire('W.late', {});
    await settled();
    await Promise.all([refreshApex(values.at(-1)!), refreshApex(values.at(-1)!)]);
    expect(values.map(({ data }) => data)).toEqual([undefined, 'first', 'fast']);
  });
});

it('refreshApex refuses what no wire provided', () => expect(refreshApex({})).rejects.toThrow('no Apex wire provided'));
