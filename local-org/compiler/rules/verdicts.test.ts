import { expect, test } from 'vitest';
import { compileProject } from '../compile.ts';
import { testSchema } from '../types/test-types.ts';
import verdicts from './verdicts.json' with { type: 'json' };

/**
 * Programs and what the front end of the Apex compiler says of them: line and message. Re-created by `tools/apex-verdicts/programs.ts`.
 * Left out is where its test harness differs from an org (`super.toString()`), and where it reports the same thing twice.
 */
const programs: readonly { readonly text: string; readonly apiVersion?: number; readonly refused: readonly string[] }[] = verdicts;
const named = programs.map((program) => ({ name: /\b(?:class|interface|enum)\s+(\w+)/.exec(program.text)![1]!, ...program }));

test.each(named)('$name is judged as the Apex compiler judges it', ({ name, text, apiVersion = 67, refused }) => {
  const { diagnostics } = compileProject({ sources: [{ file: `${name}.cls`, text, apiVersion }], schema: testSchema(), labels: [] });
  expect(diagnostics.map(({ line, message }) => `${line} ${message}`).sort()).toEqual([...refused].sort());
});
