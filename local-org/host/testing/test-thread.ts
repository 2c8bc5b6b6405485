import { relative } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { traceErrors } from './follow-ups.ts';
import { discoverTests, plansOf } from './discover.ts';
import { ProjectCompiler, type CompiledProject } from './project-compiler.ts';
import type { OpenedProject, TestAnswer, TestAnswers, TestRequest, TestThreadOptions } from './test-messages.ts';
import { TestRunner } from './test-runner.ts';

/** A thread that compiles a project, or runs its tests: one org, one class at a time. */
const options = workerData as TestThreadOptions;
const port = parentPort!;
const compiler = new ProjectCompiler(options.sourceDir, options.coverage);
/** What the tests to come are of; its org is built for the first of them. */
let opened: CompiledProject | undefined;
let built: TestRunner | undefined;

const answers: { readonly [K in TestRequest['kind']]: (request: Extract<TestRequest, { kind: K }>) => TestAnswers[K] } = {
  openCompiled: () => {
    const known = compiler.openCompiled();
    return known ? take(known) : null;
  },
  parse: ({ part, parts }) => {
    compiler.parse(part, parts);
    return null;
  },
  open: ({ changed }) => take(changed ? compiler.reopen(changed) : compiler.open()),
  follow: ({ step }) => {
    runner().update(step);
    return null;
  },
  prepare: () => {
    compiler.prepare();
    return null;
  },
  rehearse: () => {
    compiler.rehearse();
    return null;
  },
  run: ({ plan }) => runner().runNoting(plan),
  coverage: () => [...runner().coverage]
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

function runner(): TestRunner {
  return (built ??= new TestRunner(opened!.project, opened!.compiled, options.now));
}

function take(now: CompiledProject): OpenedProject {
  opened = now;
  built = undefined;
  const { project, compiled, hash, step } = now;
  const code = new Map([...project.classes, ...project.triggers].map((one) => [relative(project.root, one.file), one]));
  const errors = traceErrors(compiled, (file) => code.get(file));
  const infos = compiled.program.units.flatMap(({ classes }) => classes);
  return { root: project.root, errors, plans: plansOf(discoverTests(infos)), program: hash, ...(step && { step }) };
}
