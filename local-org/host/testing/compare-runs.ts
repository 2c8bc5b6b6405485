import type { SfTest, SfTestRun } from './sf-json.ts';

/** A test of which two runs say something else. */
export interface Difference {
  readonly test: string;
  readonly kind: 'passes only in A' | 'passes only in B' | 'other outcome' | 'only in A' | 'only in B' | 'other message' | 'other line';
  readonly a: string;
  readonly b: string;
}

/** Where two runs of the same tests differ, by name of the test. Names of tests in any case; times are not compared. */
export function compareRuns(a: SfTestRun, b: SfTestRun): readonly Difference[] {
  const [inA, inB] = [byName(a), byName(b)];
  const names = [...new Set([...inA.keys(), ...inB.keys()])].sort();
  return names.flatMap((name) => difference(inA.get(name), inB.get(name)) ?? []);
}

function difference(a: SfTest | undefined, b: SfTest | undefined): Difference | null {
  const one = (a ?? b)!;
  const found = (kind: Difference['kind'], textA: string, textB: string): Difference => ({ test: one.FullName, kind, a: textA, b: textB });
  if (!a || !b) return a ? found('only in A', outcome(a), '') : found('only in B', '', outcome(b!));
  if (a.Outcome !== b.Outcome) return found(otherOutcome(a, b), outcome(a), outcome(b));
  if ((a.Message ?? '') !== (b.Message ?? '')) return found('other message', a.Message ?? '', b.Message ?? '');
  const [lineA, lineB] = [firstFrame(a), firstFrame(b)];
  return lineA === lineB ? null : found('other line', lineA, lineB);
}

function otherOutcome(a: SfTest, b: SfTest): Difference['kind'] {
  if (a.Outcome === 'Pass') return 'passes only in A';
  return b.Outcome === 'Pass' ? 'passes only in B' : 'other outcome';
}

function byName(run: SfTestRun): ReadonlyMap<string, SfTest> {
  return new Map(run.result.tests.map((test) => [test.FullName.toLowerCase(), test]));
}

const outcome = ({ Outcome, Message }: SfTest): string => (Message ? `${Outcome}: ${Message}` : Outcome);

/** Columns are the platform's alone: here every frame says column 1. */
function firstFrame({ StackTrace }: SfTest): string {
  return (StackTrace ?? '').split('\n')[0]!.replace(/, column \d+$/, '');
}
