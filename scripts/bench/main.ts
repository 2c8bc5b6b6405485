import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, sep } from 'node:path';
import { projectRoot } from '../check/project-root.ts';
import { resultMark, type BenchResult } from './figure.ts';
import { withResults } from './page.ts';

const folders = ['account-engagement', 'local-org', 'simulation', 'e2e'];
const page = join(projectRoot, 'docs', 'benchmarks.md');
const intro =
  '# Benchmarks\n\nMade by `npm run bench`; each section by the command under its title. A figure without a bar is there to be compared with the next run.\n';

/** Runs every `*.bench.ts`, or those whose path contains the argument, each in a process of its own, and writes `docs/benchmarks.md`. Exit code 1 if a bar does not hold. */
export async function main([pattern = '']: readonly string[]): Promise<void> {
  const files = benchFiles().filter((file) => file.includes(pattern));
  if (files.length === 0) {
    console.error(`No bench matches ${pattern}. There are: ${benchFiles().join(', ')}.`);
    process.exit(1);
  }
  const results: (BenchResult & { file: string })[] = [];
  let broken = 0;
  for (const file of files) {
    const result = await run(file);
    console.log(result.title);
    for (const { figure, value, unit, bar, holds } of result.figures)
      console.log(`  ${holds === false ? '✗' : ' '} ${figure}: ${Number(value.toPrecision(4))} ${unit}${bar ? ` (${bar})` : ''}`);
    broken += result.figures.filter(({ holds }) => holds === false).length;
    results.push({ ...result, file });
  }
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]!.model.trim()}`;
  writeFileSync(page, withResults(existsSync(page) ? readFileSync(page, 'utf8') : intro, results, machine));
  process.exitCode = broken === 0 ? 0 : 1;
}

function benchFiles(): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.bench.ts') && !file.includes('node_modules'))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

function run(file: string): Promise<BenchResult> {
  const runner = ['--expose-gc', join(projectRoot, 'scripts', 'run.mjs'), join(projectRoot, 'scripts', 'bench', 'one.ts')];
  const child = spawn(process.execPath, [...runner, join(projectRoot, file)], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return new Promise((resolve, reject) =>
    child.on('close', (code) => {
      const line = output.split('\n').find((candidate) => candidate.startsWith(resultMark));
      if (line) resolve(JSON.parse(line.slice(resultMark.length)) as BenchResult);
      else reject(new Error(`${file} ended with exit code ${code} and no result:\n${output}`));
    })
  );
}
