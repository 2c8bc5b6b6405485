import { readFileSync, writeFileSync } from 'node:fs';
import type { FrontEnd } from './front-end.ts';
import type { JudgedProject } from './judged-project.ts';

/** Verdicts of the front end on conversions, operators and overloads of every pair of types (`compiler/types/verdicts.json`). */
const target = new URL('../../local-org/compiler/types/verdicts.json', import.meta.url);
// prettier-ignore
const types = ['Integer', 'Long', 'Double', 'Decimal', 'String', 'Id', 'Date', 'Datetime', 'Time', 'Boolean', 'Blob', 'Object', 'SObject', 'Account', 'Contact',
  'List<Object>', 'List<String>', 'List<Id>', 'List<SObject>', 'List<Account>', 'List<Contact>', 'List<Integer>', 'List<Long>', 'List<Decimal>', 'List<Double>',
  'List<Date>', 'List<Datetime>', 'List<List<String>>', 'List<List<Object>>', 'List<Sub>', 'List<Base>', 'Set<String>', 'Set<Object>', 'Set<Id>', 'Set<Account>',
  'Map<String,Object>', 'Map<String,String>', 'Map<String,Id>', 'Map<Id,Account>', 'Map<Id,SObject>', 'Map<String,Account>', 'Map<String,List<String>>',
  'Map<String,List<Object>>', 'Iterable<Object>', 'Iterable<String>', 'Exception', 'DmlException', 'Comparable', 'Base', 'Sub', 'Sub2', 'Itf', 'Itf2', 'Color'];
/** Expressions that are no variable of a type. */
const expressions: Readonly<Record<string, string>> = { null: 'null', query: '[SELECT Id FROM Account]' };
const helpers =
  'public class R1 {} public class R2 {} public virtual class Base implements Itf {} public virtual class Sub extends Base {} ' +
  'public class Sub2 extends Sub implements Itf2 {} public interface Itf {} public interface Itf2 {} public enum Color { RED }';

/** Probes of one source and one target type. `Blob[][]` takes no value: the refusal names the type of the expression. */
const single: Readonly<Record<string, (to: string, value: string, n: number) => string>> = {
  assign: (to, value) => `${to} q = ${value};`,
  argument: (to, value, n) => `a${n}(${value}); } void a${n}(${to} p) {`,
  cast: (to, value) => `Object q = (${to}) ${value};`
};
const binary: Readonly<Record<string, (to: string) => string>> = {
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
const pairs = types.flatMap((first, index) => types.slice(index + 1).map((second) => [first, second] as const));

interface Probe {
  readonly group: string;
  readonly text: string;
}

/** The probes of one source type in order: `{ group, text }`. */
function probes(source: string): readonly Probe[] {
  const value = expressions[source] ?? 'v';
  const parameter = expressions[source] !== undefined ? 'Integer v' : `${source} v`;
  const found: Probe[] = [];
  types.forEach((to, n) => {
    for (const [group, body] of Object.entries(single))
      found.push({ group, text: `void ${group}${n}(${parameter}) { ${body(to, value, n)} }` });
    if (expressions[source] !== undefined) return;
    for (const [group, body] of Object.entries(binary))
      found.push({ group, text: `void ${group}${n}(${parameter}, ${to} w) { ${body(to)} }` });
  });
  pairs.forEach(([first, second], n) => {
    const overloads = `R1 g${n}(${first} p) { return null; } R2 g${n}(${second} p) { return null; }`;
    found.push({ group: 'overload', text: `${overloads} void h${n}(${parameter}) { Blob q = g${n}(${value}); }` });
  });
  return found;
}

/** Asks for every pair. Answers whether what is stored says the same; with `write` it does afterwards. */
export function verifyConversions(frontEnd: FrontEnd, project: JudgedProject, write: boolean): boolean {
  const variants = sources.map((source, index) => ({
    id: String(index),
    file: `Probe${index}.cls`,
    text: [`public virtual class Probe${index} { ${helpers}`, ...probes(source).map((probe) => probe.text), '}'].join('\n')
  }));
  const refusals = frontEnd.each(project, variants);
  const texts: string[] = [];
  const verdicts: Record<string, Record<string, string[]>> = {};
  sources.forEach((source, index) => {
    const said = refusals.get(String(index)) ?? [];
    const messages = new Map([...said].reverse().map(({ line, message }) => [line, message]));
    probes(source).forEach(({ group }, n) => {
      const message = messages.get(n + 2) ?? '';
      const row = ((verdicts[group] ??= {})[source] ??= []);
      row.push(verdict(group, message.replaceAll(`Probe${index}.`, ''), texts));
    });
  });
  const text = written(verdicts, texts);
  const isSame = text === readFileSync(target, 'utf8');
  if (!isSame && write) writeFileSync(target, text);
  return isSame;
}

function written(verdicts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>, texts: readonly string[]): string {
  const lines = Object.entries(verdicts).map(([group, rows]) => {
    const isIndexed = !/[a-z]/i.test(rows[sources[0]!]![0]!) && group !== 'overload';
    const entries = Object.entries(rows).map(
      ([source, row]) => `${JSON.stringify(source)}:${JSON.stringify(row.join(isIndexed ? ' ' : ''))}`
    );
    return `${JSON.stringify(group)}:{\n${entries.join(',\n')}\n}`;
  });
  const head = Object.entries({ types, helpers, texts }).map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  return `{${head.join(',\n')},\n"groups":{${lines.join(',\n')}}\n}\n`;
}

/** Yes-or-no questions: `y`, `n`; instanceOf: `open`, always `true`, `false`; overload: which one; else an index of `texts`: the type, or the refusal. */
function verdict(group: string, message: string, texts: string[]): string {
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
