import stored from './verdicts.json' with { type: 'json' };

interface Verdicts {
  readonly types: readonly string[];
  readonly texts: readonly string[];
  readonly helpers: string;
  readonly groups: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
const verdicts = stored as unknown as Verdicts;

/** For tests: the types that the Apex compiler was asked about, and the class that declares those that are not the platform's. */
export const probeTypes = { names: verdicts.types, helpers: `public class Probe { ${verdicts.helpers} }` };

/**
 * For tests: what the compiler said, by source type, in the order of `probeTypes.names` (of their pairs for `overload`). `y`, `n`;
 * instanceOf `o`pen, always `t`rue or `f`alse; overload `1`, `2`, `a`mbiguous, `n`one; operators the type of the result, `!` where refused.
 */
export function rows(group: string): Readonly<Record<string, readonly string[]>> {
  const entries = Object.entries(verdicts.groups[group] ?? {});
  return Object.fromEntries(
    entries.map(([source, row]) => [source, row.includes(' ') ? row.split(' ').map((index) => verdicts.texts[Number(index)]!) : [...row]])
  );
}
