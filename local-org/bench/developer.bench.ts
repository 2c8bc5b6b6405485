import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolders } from '../metadata/files.ts';
import { stopwatch } from '../runtime/kernel/clock.ts';

export const title = 'What a developer waits for';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = join(repository, 'local-org', 'bin', 'local-org.mjs');
const [warmRuns, changes] = [5, 11];

/** Runs the commands on a copy of a project, by default of this repository's. The copy has texts that no cache knows. */
export async function run(project = repository) {
  const copy = copyOf(project);
  try {
    // The program itself is bundled anew, too.
    rmSync(join(repository, '.cache', 'bundles'), { recursive: true, force: true });
    const cold = await secondsUntil(['test', '--source-dir', copy], /\d+ passed/);
    const warm = await medianOf(warmRuns, () => secondsUntil(['test', '--source-dir', copy], /\d+ passed/));
    const serve = ['start', '--source-dir', copy, '--state', join(copy, '.state')];
    const firstStart = await secondsUntil(serve, /^Local org: /m);
    const nextStart = await medianOf(warmRuns, () => secondsUntil(serve, /^Local org: /m));
    const answers = await watchAnswers(copy);
    return [
      { figure: 'all Apex tests, nothing compiled before', value: cold, unit: 's', bar: '< 10', holds: cold < 10 },
      { figure: `all Apex tests again, median of ${warmRuns}`, value: warm, unit: 's', bar: '< 3', holds: warm < 3 },
      { figure: 'first start, components compiled', value: firstStart, unit: 's' },
      { figure: `start on the same state, median of ${warmRuns}`, value: nextStart, unit: 's', bar: '< 3', holds: nextStart < 3 },
      ...watchFigures(answers)
    ];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The first change after the watch has said that it waits is not to wait for what could have been done before. */
function watchFigures([first, ...next]: readonly number[]) {
  const figures = [
    { figure: 'watch: affected tests after the first change of the class with most dependents', value: first! },
    { figure: `watch: affected tests after such a change, median of the next ${next.length}`, value: median(next) }
  ];
  return figures.map(({ figure, value }) => ({ figure, value, unit: 's', bar: '< 1', holds: value < 1 }));
}

function copyOf(project: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'developer-'));
  const { root, folders } = projectFolders(project);
  cpSync(join(root, 'sfdx-project.json'), join(copy, 'sfdx-project.json'));
  for (const folder of folders) cpSync(folder, join(copy, relative(root, folder)), { recursive: true });
  for (const file of classFiles(copy)) writeFileSync(file, `${readFileSync(file, 'utf8')}// ${basename(copy)}\n`);
  return copy;
}

function classFiles(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.(cls|trigger)$/.test(name)).map((name) => join(folder, name));
}

/** Seconds from the start of a command until its output matches; then the command is ended, and has ended. */
async function secondsUntil(args: readonly string[], pattern: RegExp): Promise<number> {
  const start = stopwatch();
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let output = '';
  let seconds: number | undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    if (seconds !== undefined || !pattern.test(output)) return;
    seconds = (stopwatch() - start) / 1000;
    child.kill('SIGINT');
  });
  await ended;
  if (seconds === undefined) throw new Error(`local-org ${args.join(' ')} ended without ${pattern}:\n${output}`);
  return seconds;
}

/** Seconds from each change of a class until the watch has run the tests that it affects and waits again. */
async function watchAnswers(project: string): Promise<readonly number[]> {
  const file = mostUsed(project);
  const text = readFileSync(file, 'utf8');
  const child = spawn(process.execPath, [program, 'test', '--source-dir', project, '--watch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let answered: () => void = () => {};
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.toString('utf8').includes('Waiting for changes')) answered();
  });
  const answer = () => new Promise<void>((resolve) => (answered = resolve));
  await answer();
  const seconds: number[] = [];
  for (let change = 0; change < changes; change++) {
    const waiting = answer();
    const start = stopwatch();
    writeFileSync(file, text.replace(/\}(?=[^}]*$)/, `    public static Integer changed${change}() { return ${change}; }\n}`));
    await waiting;
    seconds.push((stopwatch() - start) / 1000);
  }
  child.stdin.end();
  await ended;
  return seconds;
}

/** The class, not one of tests, that most other files name. */
function mostUsed(project: string): string {
  const texts = new Map(classFiles(project).map((file) => [file, readFileSync(file, 'utf8')]));
  const users = (file: string) => {
    const name = new RegExp(`\\b${basename(file, '.cls')}\\b`);
    return [...texts].filter(([other, text]) => other !== file && name.test(text)).length;
  };
  const candidates = [...texts].filter(([file, text]) => file.endsWith('.cls') && /\bclass\b/.test(text) && !/@IsTest/i.test(text));
  return candidates.map(([file]) => ({ file, count: users(file) })).sort((a, b) => b.count - a.count)[0]!.file;
}

async function medianOf(times: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < times; i++) values.push(await measure());
  return median(values);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
