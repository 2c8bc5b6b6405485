import { expect, test } from 'vitest';
import { bindProject } from '../../local-org/compiler/compile.ts';
import { judge, openProject } from './judged-project.ts';
import {
  errorLines,
  faultsFolder,
  mutantId,
  mutantVerdicts,
  packageFolder,
  projectMutants,
  sourceHashes,
  textsHash,
  typedHashes
} from './package-verdicts.ts';
import { readStored } from './stored.ts';

/**
 * What the front end of the Apex compiler said of the package, without it (it needs Java): our compiler still says the same, and of the same texts.
 * `npm run verify` asks again and stores the answers.
 */
const stored = readStored();
const project = openProject(packageFolder);
const stale = 'The package is not what its verdicts were given for: npm run verify';

test('The verdicts are of the classes and triggers that are there', () => {
  expect(sourceHashes(project), stale).toEqual(stored.sources);
});

test('The package is accepted', () => {
  expect(errorLines(judge(project))).toEqual({});
});

test('Every expression has the type, and every call the method, that the front end gave it', () => {
  expect(typedHashes(project), stale).toEqual(stored.typed);
});

test('Mutants of every class are refused at the line that the front end names, or accepted', { timeout: 240_000 }, () => {
  const listed = new Map(stored.differences.map((one) => [one.program, one]));
  const differences: string[] = [];
  for (const [file, mutants] of projectMutants(project)) {
    const [hash, lines] = stored.mutants[file] ?? ['', ''];
    if (hash !== textsHash(mutants)) differences.push(`${file}: ${stale}`);
    const wanted = lines.split(' ').map(Number);
    mutantVerdicts(project, file, mutants).forEach((verdict, i) => {
      const program = mutantId(file, i, mutants[i]!);
      const line = verdict?.line ?? 0;
      if (line !== wanted[i] && !listed.has(program))
        differences.push(`${program}: ${line}, the front end ${wanted[i]}: ${verdict?.message ?? 'accepted'}`);
    });
  }
  expect(differences).toEqual([]);
});

test('At most one mutant in a hundred is listed as different, each with a reason', () => {
  const count = Object.values(stored.mutants).reduce((sum, [, lines]) => sum + lines.split(' ').length, 0);
  expect(count).toBeGreaterThanOrEqual(1000);
  expect(stored.differences.length).toBeLessThanOrEqual(count / 100);
  expect(stored.differences.filter(({ reason }) => reason === '')).toEqual([]);
});

test('The planted faults are refused at the lines that the front end names', () => {
  const faults = openProject(faultsFolder);
  expect(errorLines(judge(faults))).toEqual(stored.faults);
});

test('Names in queries are judged by the type data, which the front end leaves to its caller', () => {
  const { diagnostics } = bindProject(openProject(faultsFolder));
  const inQueries = diagnostics.filter(({ code }) => code.startsWith('query.'));
  expect(inQueries.map(({ line, message }) => `${line} ${message.split('.')[0]}`)).toEqual([
    "35 No such column 'Colour__c' on entity 'Widget__c'",
    "37 sObject type 'Nope__c' is not supported"
  ]);
});
