import { readProject } from '../metadata/project.ts';
import { buildOrg } from '../org/build.ts';
import { SimulatedClock } from '../runtime/kernel/clock.ts';
import { Random } from '../runtime/kernel/random.ts';
import { MemoryJournal } from '../runtime/storage/memory-journal.ts';
import { runningUser } from '../runtime/transactions/users.ts';
import { elapsed } from './elapsed.ts';
import { javascript } from './kernels/javascript.ts';

export const title = 'Twelve kernels of compiled Apex against the same programs written by hand in JavaScript';

interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly bar?: string;
  readonly holds?: boolean;
}
/** Turns per run: some milliseconds of work, well inside a transaction's CPU limit. */
const turns: Readonly<Record<string, number>> = {
  integers: 1_000_000,
  longs: 200_000,
  decimals: 200_000,
  strings: 100_000,
  lists: 400_000,
  maps: 400_000,
  records: 100_000,
  calls: 500_000,
  properties: 500_000,
  exceptions: 20_000,
  json: 5_000,
  sorts: 20_000
};
const warmUps = 8;
const rounds = 25;

/** Per kernel how many times longer the Apex takes: the quotient of the best times of runs that take turns, which other work on the machine changes least. */
export async function run(): Promise<readonly Figure[]> {
  const apex = await apexKernels();
  const figures: Figure[] = [];
  for (const [name, n] of Object.entries(turns)) {
    const [ours, plain] = [(): number => apex(name, n), (): number => javascript[name]!(n)];
    if (ours() !== plain()) throw new Error(`${name}: Apex and JavaScript differ in the result`);
    const factor = compare(ours, plain);
    figures.push({ figure: name, value: factor, unit: '× JavaScript', bar: '≤ 5', holds: factor <= 5 });
  }
  const mean = Math.exp(figures.reduce((sum, { value }) => sum + Math.log(value), 0) / figures.length);
  return [...figures, { figure: 'geometric mean', value: round(mean), unit: '× JavaScript', bar: '≤ 2.5', holds: mean <= 2.5 }];
}

function compare(ours: () => unknown, plain: () => unknown): number {
  for (let i = 0; i < warmUps; i++) [ours, plain].forEach((one) => one());
  const times: readonly number[][] = [[], []];
  for (let i = 0; i < rounds; i++) [ours, plain].forEach((one, which) => times[which]!.push(elapsed(one)));
  const [apex, javaScript] = times.map((list) => Math.min(...list));
  return round(apex! / javaScript!);
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Runs a static method of Kernels.cls in a transaction of its own. */
async function apexKernels(): Promise<(name: string, n: number) => number> {
  const project = readProject(new URL('./kernels', import.meta.url).pathname);
  const clock = new SimulatedClock(0);
  const { core, compiled, adminId } = buildOrg({
    project,
    journal: new MemoryJournal(),
    clock,
    random: new Random('kernels'),
    people: true
  });
  const [error] = compiled.diagnostics;
  if (error) throw new Error(`${error.file}:${error.line} ${error.message}`);
  const { engine, program } = core;
  const kernels = program.classRef('Kernels');
  const user = runningUser(engine.database, adminId);
  return (name, n) => {
    const { js } = kernels.info.methods.find((method) => method.name === name)!;
    const method = kernels.js[js as keyof typeof kernels.js] as unknown as (n: number) => number;
    const tx = engine.begin({ kind: 'anonymous', what: name, user, limits: 'asynchronous', quiddity: 'ANONYMOUS' });
    const step = engine.execute(tx, () => method.call(kernels.js, n)).next();
    if (!step.done || !step.value.ok) throw step.done && !step.value.ok ? step.value.error : new Error(`${name} waits`);
    return step.value.value as number;
  };
}
