import type { CompiledUnit } from '../../contract/program.ts';
import type { TestPlan } from './plan.ts';
import type { ProgramStep } from './test-messages.ts';

/** Files that tests of a class have seen anything of; `null` for any. */
export type Uses = readonly string[] | null;

export function usesOf(units: readonly CompiledUnit[]): Uses {
  return units.some(readsCode) ? null : units.map(({ file }) => file);
}

/** Whether a unit may read the text of classes (`SELECT Body FROM ApexClass`), as which any change is seen. */
const readsCode = ({ js }: CompiledUnit): boolean => /\bApexClass\b/i.test(js) && /\b(Body|LengthWithoutComments)\b/i.test(js);

/** What tests have seen of the program when they ran last. Tests run alike every time, so that the same text has the same outcome. */
export class TestUses {
  readonly #byClass = new Map<string, ReadonlySet<string> | null>();

  note(className: string, uses: Uses): void {
    this.#byClass.set(className, uses && new Set(uses));
  }

  /** Whether a change can give the tests of a class another outcome. Those that have not run can have any. */
  canSee({ units }: ProgramStep, { className }: TestPlan): boolean {
    const seen = this.#byClass.get(className);
    return !seen || units.some(({ file }) => seen.has(file));
  }
}
