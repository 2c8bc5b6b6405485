import { join } from 'node:path';
import { closingLine, jsonReport, oneCheck, type Counts } from './counts.ts';
import { projectRoot } from './project-root.ts';

export interface Step {
  readonly name: string;
  /** What the step is for, shown while it runs. */
  readonly title: string;
  readonly command: readonly string[];
  readonly count: (exitCode: number, output: string) => Counts;
}

const reports = join(projectRoot, '.cache', 'reports');
const bin = (name: string) => join(projectRoot, 'node_modules', '.bin', name);
const script = (file: string, ...rest: string[]) => [
  process.execPath,
  join(projectRoot, 'scripts', 'run.mjs'),
  join(projectRoot, file),
  ...rest
];
const report = (name: string) => join(reports, `${name}.json`);

/** All checks that need Node alone, cheap ones first. */
export const steps: readonly Step[] = [
  { name: 'format', title: 'format', command: [bin('prettier'), '--cache', '--log-level=warn', '--check', '.'], count: oneCheck },
  {
    name: 'lint',
    title: 'lint and arrows',
    command: [bin('eslint'), '--cache', '--cache-location', '.cache/eslint', '--max-warnings=0', '.'],
    count: oneCheck
  },
  { name: 'lwc', title: 'compiled components and generated types are fresh', command: script('tools/lwc-types/check.ts'), count: oneCheck },
  { name: 'types-lwc', title: 'types of the components', command: [bin('tsc'), '-p', 'tsconfig.json', '--noEmit'], count: oneCheck },
  {
    name: 'types-jest',
    title: 'types of the component tests',
    command: [bin('tsc'), '-p', 'tsconfig.test.json', '--noEmit'],
    count: oneCheck
  },
  { name: 'types-node', title: 'types of everything on Node', command: [bin('tsc'), '-p', 'tsconfig.node.json'], count: oneCheck },
  { name: 'metadata', title: 'metadata', command: script('tools/metadata-check/check.ts'), count: oneCheck },
  {
    name: 'convert',
    title: 'conversion by the Salesforce CLI',
    command: [bin('sf'), 'project', 'convert', 'source', '--root-dir', 'force-app', '--output-dir', 'build/mdapi'],
    count: oneCheck
  },
  {
    name: 'unit',
    title: 'unit tests',
    command: [bin('vitest'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report('unit')}`],
    count: (exitCode) => jsonReport(report('unit'), exitCode)
  },
  {
    name: 'jest',
    title: 'component tests',
    command: [bin('sfdx-lwc-jest'), '--', '--json', `--outputFile=${report('jest')}`, '--silent'],
    count: (exitCode) => jsonReport(report('jest'), exitCode)
  },
  {
    name: 'apex',
    title: 'Apex tests',
    command: [process.execPath, join(projectRoot, 'local-org', 'bin', 'local-org.mjs'), 'test', '--source-dir', projectRoot],
    count: (exitCode, output) => closingLine(output, exitCode)
  },
  {
    name: 'renamed',
    title: 'Apex tests under another prefix',
    command: script('scripts/rename/main.ts'),
    count: (exitCode, output) => closingLine(output, exitCode)
  },
  {
    name: 'simulate',
    title: 'random histories against the model',
    command: script('simulation/main.ts', '--histories', '300', '--seed', '1'),
    count: (exitCode, output) => closingLine(output, exitCode)
  },
  {
    name: 'e2e',
    title: 'the product in a real browser',
    command: [
      bin('vitest'),
      'run',
      '--config',
      'e2e/vitest.config.mts',
      '--reporter=verbose',
      '--reporter=json',
      `--outputFile.json=${report('e2e')}`
    ],
    count: (exitCode) => jsonReport(report('e2e'), exitCode)
  }
];
