// Verdicts of the Apex compiler front end on whole programs (local-org/compiler/rules/verdicts.json).
//   node programs.mjs write <folder>   writes every program of the stored verdicts as a class file
//   node programs.mjs read <file>      reads what the front end said (class TAB line TAB message) and stores it
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const stored = new URL('../../local-org/compiler/rules/verdicts.json', import.meta.url);
const programs = JSON.parse(readFileSync(stored, 'utf8'));
const nameOf = ({ text }) => /\b(?:class|interface|enum)\s+(\w+)/.exec(text)[1];

const [command, target] = process.argv.slice(2);
if (command === 'write') {
  mkdirSync(target, { recursive: true });
  for (const program of programs) writeFileSync(path.join(target, `${nameOf(program)}.cls`), `${program.text}\n`);
} else if (command === 'read') {
  const said = new Map();
  for (const line of readFileSync(target, 'utf8').split('\n').filter(Boolean)) {
    const [name, at, message] = line.split('\t');
    said.set(name, [...(said.get(name) ?? []), `${at} ${message}`]);
  }
  const verdicts = programs.map((program) => ({ text: program.text, refused: (said.get(nameOf(program)) ?? []).sort() }));
  writeFileSync(stored, `${JSON.stringify(verdicts, null, 1)}\n`);
} else {
  console.error('node programs.mjs write <folder> | read <file>');
  process.exitCode = 2;
}
