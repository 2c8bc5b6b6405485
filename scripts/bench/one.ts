import { resolve } from 'node:path';
import { runTypeScript } from '../../local-org/bin/bundle.mjs';
import { resultMark, type Bench, type BenchResult } from './figure.ts';

/** Runs one bench file in this process and prints its result as one line. */
export async function main([file]: readonly string[]): Promise<void> {
  const bench = (await runTypeScript(resolve(file!))) as unknown as Bench;
  const result: BenchResult = { title: bench.title, figures: await bench.run() };
  console.log(resultMark + JSON.stringify(result));
  process.exit(0);
}
