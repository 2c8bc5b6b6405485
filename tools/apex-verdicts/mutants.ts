import { createHash } from 'node:crypto';
import { parseClass } from '../../local-org/compiler/language/parse.ts';
import type { SourceFile } from '../../local-org/compiler/language/source.ts';
import { type Edit, operators } from './mutation-operators.ts';
import { type AnyNode, nodesOf } from './walk.ts';

/** A class with one thing wrong, or at least changed. */
export interface Mutant {
  readonly operator: string;
  readonly text: string;
  readonly line: number;
  /** The changed piece of the text. */
  readonly change: string;
}

/** Up to `count` mutants of a class. The same text gives the same mutants. */
export function mutantsOf(source: SourceFile, count: number): readonly Mutant[] {
  const unit = parseClass(source).unit;
  if (!unit) return [];
  const nodes = nodesOf(unit);
  const random = generator(source.text);
  const order = shuffled(Object.keys(operators), random);
  const found: Mutant[] = [];
  const seen = new Set([source.text]);
  for (let round = 0; round < 6 && found.length < count; round++) {
    for (const operator of order) {
      if (found.length === count) break;
      const mutant = oneMutant(source, operator, nodes, random);
      if (!mutant || seen.has(mutant.text)) continue;
      seen.add(mutant.text);
      found.push(mutant);
    }
  }
  return found;
}

function oneMutant(source: SourceFile, operator: string, nodes: readonly AnyNode[], random: () => number): Mutant | undefined {
  const change = operators[operator]!;
  const sites = nodes.flatMap((node): readonly Edit[] => change(node, source.text, random) ?? []);
  const edit = sites[Math.floor(random() * sites.length)];
  if (!edit) return undefined;
  const text = `${source.text.slice(0, edit.start)}${edit.text}${source.text.slice(edit.end)}`;
  const line = source.text.slice(0, edit.start).split('\n').length;
  return { operator, text, line, change: `${source.text.slice(edit.start, edit.end).slice(0, 60)} -> ${edit.text.slice(0, 60)}` };
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Numbers below 1 that follow from a text. */
function generator(seed: string): () => number {
  let state = createHash('sha1').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
