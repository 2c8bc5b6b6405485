import type { FunctionCode, UnitCode } from './code.ts';

/** Notes a line as executable. In coverage builds the JavaScript that counts it as run, else undefined. */
export function coveredLine({ lines, coverage }: UnitCode, line: number): string | undefined {
  let index = lines.get(line);
  if (index === undefined) lines.set(line, (index = lines.size));
  return coverage ? `$h[${index}] = 1` : undefined;
}

/**
 * The JavaScript of an expression that begins at a line. Each line of a statement that contains an expression counts, and is covered once that is evaluated
 * (Summer '15 Release Notes, New Code Coverage Calculation for Multiline Statements).
 */
export function covering(code: FunctionCode, line: number, js: string): string {
  if (code.line === undefined || line === code.line) return js;
  const hit = coveredLine(code.unit, line);
  return hit === undefined ? js : `(${hit}, ${js})`;
}
