import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generatedPositionFor, LEAST_UPPER_BOUND, TraceMap } from '@jridgewell/trace-mapping';
import { WebSocket } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOrgThread, type OrgThread } from './org-thread.ts';

const text = [
  'public class Sums {',
  '  public static Integer add(Integer a, Integer b) {',
  '    Integer total = a + b;',
  "    List<Account> rows = new List<Account>{ new Account(Name = 'Acme', AnnualRevenue = total + 0.50) };",
  '    return total;',
  '  }',
  '}'
];
let folder: string;
let thread: OrgThread;
let client: Debugger;

interface Paused {
  readonly callFrames: readonly {
    readonly callFrameId: string;
    readonly scopeChain: readonly { readonly type: string; readonly object: { readonly objectId: string } }[];
  }[];
}

/** A client of the Chrome DevTools Protocol. */
class Debugger {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (result: Record<string, unknown>) => void>();
  readonly #events: { method: string; params: Record<string, unknown> }[] = [];
  #look: () => void = () => {};
  #last = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.id) this.#answers.get(message.id)!(message.result);
      else this.#events.push(message);
      this.#look();
    });
  }
  send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }
  async event<T>(method: string, wanted: (params: Record<string, unknown>) => boolean = () => true): Promise<T> {
    for (;;) {
      const found = this.#events.find((event) => event.method === method && wanted(event.params));
      if (found) return found.params as T;
      await new Promise<void>((resolve) => (this.#look = resolve));
    }
  }
  close(): void {
    this.#socket.close();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'debug-'));
  writeFileSync(join(folder, 'Sums.cls'), text.join('\n'));
  const port = 20_000 + (process.pid % 20_000);
  thread = await startOrgThread({ project: folder, people: true, inspectPort: port }, (error) => {
    throw error;
  });
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(target!.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  client = new Debugger(socket);
});
afterAll(async () => {
  client?.close();
  await thread?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('stops at a line of a class and shows its locals', async () => {
  const source = pathToFileURL(join(folder, 'Sums.cls')).href;
  await client.send('Debugger.enable');
  const script = await client.event<{ scriptId: string; sourceMapURL: string }>(
    'Debugger.scriptParsed',
    ({ url }) => url === 'apex:Sums.cls'
  );
  const map = new TraceMap(JSON.parse(Buffer.from(script.sourceMapURL.split(',')[1]!, 'base64').toString('utf8')));
  const { line } = generatedPositionFor(map, { source, line: 5, column: 0, bias: LEAST_UPPER_BOUND });
  await client.send('Debugger.setBreakpoint', { location: { scriptId: script.scriptId, lineNumber: line! - 1 } });

  const finished = thread.org.executeAnonymous('System.debug(Sums.add(40, 2));', { userId: await anybody() });
  const [frame] = (await client.event<Paused>('Debugger.paused')).callFrames;
  const scope = frame!.scopeChain.find(({ type }) => type === 'local')!;
  const { result } = await client.send('Runtime.getProperties', { objectId: scope.object.objectId });
  const locals = Object.fromEntries(
    (result as { name: string; value?: { value: unknown } }[]).map(({ name, value }) => [name, value?.value])
  );
  expect(locals).toMatchObject({ a: 40, b: 2, total: 42 });
  const described = await client.send('Debugger.evaluateOnCallFrame', {
    callFrameId: frame!.callFrameId,
    expression: "rows[Symbol.for('debug.description')]()"
  });
  expect(described['result']).toMatchObject({ value: '(Account:{Name=Acme, AnnualRevenue=42.50})' });
  await client.send('Debugger.resume');
  expect((await finished).ok).toBe(true);
});

async function anybody(): Promise<string> {
  const [user] = await thread.org.query("SELECT Id FROM User WHERE Alias != 'autoproc'");
  return String(user!['Id']);
}
