// Verdicts of the Apex compiler front end on conversions, operators and overloads of every pair of types.
//   node conversions.mjs write <folder>   writes the probes: one class per type, one probe a line
//   node conversions.mjs read <file>      reads what the front end said (class TAB line TAB message) and writes the stored verdicts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const target = new URL('../../local-org/compiler/types/verdicts.json', import.meta.url);
// prettier-ignore
const types = ['Integer', 'Long', 'Double', 'Decimal', 'String', 'Id', 'Date', 'Datetime', 'Time', 'Boolean', 'Blob', 'Object', 'SObject', 'Account', 'Contact',
  'List<Object>', 'List<String>', 'List<Id>', 'List<SObject>', 'List<Account>', 'List<Contact>', 'List<Integer>', 'List<Long>', 'List<Decimal>', 'List<Double>',
  'List<Date>', 'List<Datetime>', 'List<List<String>>', 'List<List<Object>>', 'List<Sub>', 'List<Base>', 'Set<String>', 'Set<Object>', 'Set<Id>', 'Set<Account>',
  'Map<String,Object>', 'Map<String,String>', 'Map<String,Id>', 'Map<Id,Account>', 'Map<Id,SObject>', 'Map<String,Account>', 'Map<String,List<String>>',
  'Map<String,List<Object>>', 'Iterable<Object>', 'Iterable<String>', 'Exception', 'DmlException', 'Comparable', 'Base', 'Sub', 'Sub2', 'Itf', 'Itf2', 'Color'];
/** Expressions that are no variable of a type. */
const expressions = { null: 'null', query: '[SELECT Id FROM Account]' };
const helpers =
  'public class R1 {} public class R2 {} public virtual class Base implements Itf {} public virtual class Sub extends Base {} ' +
  'public class Sub2 extends Sub implements Itf2 {} public interface Itf {} public interface Itf2 {} public enum Color { RED }';

/** Probes of one source and one target type. `Blob[][]` takes no value: the refusal names the type of the expression. */
const single = {
  assign: (to, value) => `${to} q = ${value};`,
  argument: (to, value, n) => `a${n}(${value}); } void a${n}(${to} p) {`,
  cast: (to, value) => `Object q = (${to}) ${value};`
};
const binary = {
  instanceOf: (to) => `Boolean q = v instanceof ${to};`,
  ternary: () => 'Blob[][] q = true ? v : w;',
  coalesce: () => 'Blob[][] q = v ?? w;',
  equal: () => 'Boolean q = v == w;',
  exactlyEqual: () => 'Boolean q = v === w;',
  less: () => 'Boolean q = v < w;',
  plus: () => 'Blob[][] q = v + w;',
  minus: () => 'Blob[][] q = v - w;',
  times: () => 'Blob[][] q = v * w;',
  divide: () => 'Blob[][] q = v / w;',
  bitAnd: () => 'Blob[][] q = v & w;',
  shift: () => 'Blob[][] q = v << w;',
  addTo: () => 'v += w;'
};
const sources = [...types, ...Object.keys(expressions)];
const pairs = types.flatMap((first, index) => types.slice(index + 1).map((second) => [first, second]));

/** The probes of one source type in order: `{ group, text }`. */
function probes(source) {
  const value = expressions[source] ?? 'v';
  const parameter = expressions[source] ? 'Integer v' : `${source} v`;
  const found = [];
  types.forEach((to, n) => {
    for (const [group, body] of Object.entries(single))
      found.push({ group, text: `void ${group}${n}(${parameter}) { ${body(to, value, n)} }` });
    if (expressions[source]) return;
    for (const [group, body] of Object.entries(binary))
      found.push({ group, text: `void ${group}${n}(${parameter}, ${to} w) { ${body(to)} }` });
  });
  pairs.forEach(([first, second], n) => {
    const overloads = `R1 g${n}(${first} p) { return null; } R2 g${n}(${second} p) { return null; }`;
    found.push({ group: 'overload', text: `${overloads} void h${n}(${parameter}) { Blob q = g${n}(${value}); }` });
  });
  return found;
}

function write(folder) {
  mkdirSync(folder, { recursive: true });
  sources.forEach((source, index) => {
    const lines = [`public virtual class Probe${index} { ${helpers}`, ...probes(source).map((probe) => probe.text), '}'];
    writeFileSync(path.join(folder, `Probe${index}.cls`), lines.join('\n'));
  });
}

function read(file) {
  const messages = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const [name, at, message] = line.split('\t');
    if (!messages.has(`${name}:${at}`)) messages.set(`${name}:${at}`, message);
  }
  const texts = [];
  const verdicts = {};
  sources.forEach((source, index) => {
    const name = `Probe${index}`;
    probes(source).forEach(({ group }, n) => {
      const message = messages.get(`${name}:${n + 2}`) ?? '';
      const row = ((verdicts[group] ??= {})[source] ??= []);
      row.push(verdict(group, message.replaceAll(`${name}.`, ''), texts));
    });
  });
  for (const [group, rows] of Object.entries(verdicts)) {
    const separator = /[a-z]/i.test(rows[sources[0]][0]) || group === 'overload' ? '' : ' ';
    for (const source of Object.keys(rows)) rows[source] = rows[source].join(separator);
  }
  const lines = Object.entries(verdicts).map(
    ([group, rows]) =>
      `${JSON.stringify(group)}:{\n${Object.entries(rows)
        .map(([source, row]) => `${JSON.stringify(source)}:${JSON.stringify(row)}`)
        .join(',\n')}\n}`
  );
  const head = [
    ['types', types],
    ['helpers', helpers],
    ['texts', texts]
  ].map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  writeFileSync(target, `{${head.join(',\n')},\n"groups":{${lines.join(',\n')}}\n}\n`);
}

/** Yes-or-no questions: `y`, `n`; instanceOf: `open`, always `true`, `false`; overload: which one; else an index of `texts`: the type, or the refusal. */
function verdict(group, message, texts) {
  if (group in single || ['equal', 'exactlyEqual', 'less', 'addTo'].includes(group)) return message === '' ? 'y' : 'n';
  if (group === 'instanceOf')
    return message === '' ? 'o' : message.includes('always true') ? 't' : message.includes('always false') ? 'f' : 'n';
  if (group === 'overload')
    return /\bR1 to Blob/.test(message) ? '1' : /\bR2 to Blob/.test(message) ? '2' : message.startsWith('Ambiguous') ? 'a' : 'n';
  const text = /^Illegal assignment from (.*) to List<List<Blob>>$/.exec(message)?.[1] ?? `! ${message}`;
  const refused = text.startsWith('! ') ? '!' : text;
  if (!texts.includes(refused)) texts.push(refused);
  return String(texts.indexOf(refused));
}

const [command, place] = process.argv.slice(2);
if (command === 'write') write(place);
else if (command === 'read') read(place);
else throw new Error('Say write <folder> or read <file>.');
