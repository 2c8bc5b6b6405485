import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { Compiled } from '../../compiler/compile.ts';
import { compileError } from '../../compiler/language/diagnostics.ts';
import { readChangedClasses, withClasses } from '../../metadata/changed-code.ts';
import type { CodeFile } from '../../metadata/code.ts';
import { readProject, type ProjectMetadata } from '../../metadata/project.ts';
import { compileCached, keepCompiled, readCompiled, recompileApex } from '../../org/compile.ts';
import type { OpenedProject, TestAnswer, TestAnswers, TestRequest, TestThreadOptions } from './test-messages.ts';
import { TestRunner } from './test-runner.ts';

/** A thread that runs tests: one org, one class at a time. */
const options = workerData as TestThreadOptions;
const port = parentPort!;
const compileApex = recompileApex();
const how = { coverage: options.coverage };
let runner: TestRunner | undefined;
/** Milliseconds without a change after which the program is kept for the next process: no change waits for that. */
const idle = 2_000;
let keeping: NodeJS.Timeout | undefined;
/** What the runner has, if it has no errors. */
let held: Held | undefined;

interface Held {
  readonly project: ProjectMetadata;
  readonly compiled: Compiled;
  readonly hash: string;
  /** Whether the compiler of this thread knows it. */
  readonly isKnown: boolean;
}

const answers: { readonly [K in TestRequest['kind']]: (request: Extract<TestRequest, { kind: K }>) => TestAnswers[K] } = {
  open: ({ compile, changed }) => {
    clearTimeout(keeping);
    const before = held;
    held = undefined;
    const classes = before && changed && readChangedClasses(before.project, changed);
    return classes ? openStep(before, classes) : open(compile);
  },
  follow: ({ step }) => {
    runner!.update(step);
    return null;
  },
  prepare: () => {
    if (held) prepare(held);
    return null;
  },
  run: ({ plan }) => runner!.run(plan),
  coverage: () => [...runner!.coverage]
};

port.on('message', (request: TestRequest) => {
  let answer: TestAnswer;
  try {
    answer = { value: answers[request.kind](request as never) };
  } catch (thrown) {
    const { name, message, stack = '' } = thrown as Error;
    answer = { error: { name, message, stack } };
  }
  port.postMessage(answer);
});

function open(compile: boolean): OpenedProject | null {
  const project = readProject(options.sourceDir);
  const compiled = compile ? compileCached(project, how, compileApex) : readCompiled(project, how);
  if (!compiled) return null;
  runner = new TestRunner(project, compiled, options.now);
  return opened({ project, compiled, hash: hashOf(project, compiled), isKnown: false });
}

function openStep(before: Held, classes: readonly CodeFile[]): OpenedProject {
  const project = withClasses(before.project, classes);
  const compiled = compileApex(project, how);
  const known = new Map(before.compiled.program.units.map(({ file, js }) => [file, js]));
  const units = compiled.program.units.filter(({ file, js }) => known.get(file) !== js);
  const hash = units.reduce((sum, { js }) => createHash('sha1').update(sum).update(js).digest('hex'), before.hash);
  const step = { classes, units };
  if (compiled.diagnostics.length === 0) runner!.update(step);
  return { ...opened({ project, compiled, hash, isKnown: true }), step };
}

function opened(now: Held): OpenedProject {
  const errors = now.compiled.diagnostics.map(compileError);
  if (errors.length === 0) held = now;
  return { root: now.project.root, errors, plans: runner!.plans, program: now.hash };
}

function prepare({ project, compiled, isKnown }: Held): void {
  const known = isKnown ? compiled : compileApex(project, how);
  keeping = setTimeout(() => keepCompiled(project, how, known), idle);
}

/** Tests see the setup, too: custom metadata, permissions, labels. */
function hashOf({ schema, classes: _classes, triggers: _triggers, ...setup }: ProjectMetadata, { program }: Compiled): string {
  const hash = createHash('sha1').update(schema.hash).update(JSON.stringify(setup));
  for (const { file, js } of program.units) hash.update(file).update(js);
  return hash.digest('hex');
}
