import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { Compiled } from '../../compiler/compile.ts';
import { readProject, type ProjectMetadata } from '../../metadata/project.ts';
import { compileCached, readCompiled, recompileApex } from '../../org/compile.ts';
import type { OpenedProject, TestAnswer, TestAnswers, TestRequest, TestThreadOptions } from './test-messages.ts';
import { TestRunner } from './test-runner.ts';

/** A thread that runs tests: one org, one class at a time. */
const options = workerData as TestThreadOptions;
const port = parentPort!;
const compileApex = recompileApex();
const how = { coverage: options.coverage };
let runner: TestRunner | undefined;

const answers: { readonly [K in TestRequest['kind']]: (request: Extract<TestRequest, { kind: K }>) => TestAnswers[K] } = {
  open: ({ compile }) => open(compile),
  prepare: () => {
    compileApex(readProject(options.sourceDir), how);
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
  const errors = compiled.diagnostics.map(({ file, line, column, message }) => ({ file, line, column, message }));
  return { root: project.root, errors, plans: runner.plans, program: hashOf(project, compiled) };
}

/** Tests see the setup, too: custom metadata, permissions, labels. */
function hashOf({ schema, classes: _classes, triggers: _triggers, ...setup }: ProjectMetadata, { program }: Compiled): string {
  const hash = createHash('sha1').update(schema.hash).update(JSON.stringify(setup));
  for (const { file, js } of program.units) hash.update(file).update(js);
  return hash.digest('hex');
}
