import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { testSchema } from '../../local-org/compiler/types/test-types.ts';
import { verifyConversions } from './conversions.ts';
import { FrontEnd } from './front-end.ts';
import type { JudgedProject } from './judged-project.ts';
import { verifyPrograms } from './programs.ts';
import { verifyPackage } from './verify-package.ts';
import { verifySuite } from './verify-suite.ts';

const usage = `npm run verify [-- --all] [--package] [--suites DIR] [--check]
  --all         judges mutants of classes that did not change, too
  --package     leaves the probe programs and conversions out: they change with the compiler's version only
  --suites DIR  judges the public projects in DIR, too
  --check       stores nothing`;

/** Compares the local org's compiler with the front end of Salesforce's own, and stores what that says. */
export async function main(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: {
      suites: { type: 'string' },
      check: { type: 'boolean' },
      all: { type: 'boolean' },
      package: { type: 'boolean' },
      help: { type: 'boolean' }
    }
  });
  if (values.help) return console.log(usage);
  let frontEnd: FrontEnd;
  try {
    frontEnd = new FrontEnd();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
    return;
  }
  const write = !values.check;
  const problems = values.package ? [] : [...verifyProbes(frontEnd, write)];
  problems.push(...verifyPackage(frontEnd, { write, all: values.all ?? false }));
  for (const suite of values.suites === undefined ? [] : folders(values.suites)) problems.push(...verifySuite(frontEnd, suite));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

function verifyProbes(frontEnd: FrontEnd, write: boolean): readonly string[] {
  const probes: JudgedProject = { sources: [], schema: testSchema(), labels: [] };
  const { count, stale } = verifyPrograms(frontEnd, probes, write);
  console.log(`programs: ${count}, stored with another verdict: ${stale.length}${stale.length > 0 ? ` (${stale.join(', ')})` : ''}`);
  const isSame = verifyConversions(frontEnd, probes, write);
  console.log(`conversions, operators and overloads: ${isSame ? 'as stored' : write ? 'stored anew' : 'STALE'}`);
  return write ? [] : [...stale, ...(isSame ? [] : ['conversions'])];
}

const folders = (parent: string): readonly string[] =>
  readdirSync(parent)
    .map((name) => join(parent, name))
    .filter((path) => statSync(path).isDirectory());
