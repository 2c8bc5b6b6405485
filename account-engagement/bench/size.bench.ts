import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Directory } from './directory.ts';

export const title = "Account Engagement's side: cost of a request by the size of the business unit";

const few = 1_000;
const many = 100_000;
const rounds = 41;

/** The same requests of a business unit of 1,000 and of 100,000 users, in turns, the store in a file; medians. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const small = new Directory(few, join(folder, 'small.db'));
  const large = new Directory(many, join(folder, 'large.db'));
  try {
    return [
      ...compare('look-up of 100 terms', small, large, (directory, round) => directory.lookUp(round * 1009)),
      ...compare('page of 100 users from number 500 on', small, large, (directory) => directory.page(500)).map(
        ({ figure, value, unit }) => ({ figure, value, unit })
      ),
      ...compare('bulk of 200 changes', small, large, (directory, round) => directory.bulkOfPatches(round * 613, `Title ${round}`)),
      ...compare('bulk of 200 creates', small, large, (directory, round) => directory.bulkOfCreates(round * 200))
    ];
  } finally {
    small.close();
    large.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Ask = (directory: Directory, round: number) => { readonly status: number };

function compare(figure: string, small: Directory, large: Directory, ask: Ask) {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    // In turns, so that whatever else the machine does strikes both.
    for (const [index, directory] of [small, large].entries()) {
      const start = performance.now();
      const { status } = ask(directory, round);
      times[index]!.push(performance.now() - start);
      if (status !== 200) throw new Error(`${figure} was answered ${status}.`);
    }
  }
  const [atFew, atMany] = times.map((each) => median(each.slice(rounds >> 2)));
  const factor = atMany! / atFew!;
  return [
    { figure: `${figure} at 1,000 users`, value: atFew!, unit: 'ms' },
    { figure: `${figure} at 100,000 users`, value: atMany!, unit: 'ms', bar: 'at most 2 × of 1,000 users', holds: factor <= 2 }
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1]!;
}
