import { BoxedDouble } from '../../values/boxed.ts';
import { Decimal } from '../../values/decimal.ts';
import type { ValueContext } from '../../values/context.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { textOf } from '../../values/to-text.ts';
import { formatNumber } from '../number-format.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, Integer Class. */
export const integerMembers = (context: ValueContext): Members => ({
  ...nonNull({
    'System.Integer.format()': (value: number) => formatNumber(value, context.user().locale),
    'System.Integer.valueOf(String)': parseInteger
  }),
  /** Null stays null, unlike as a String (public suites that are green in orgs rely on it). */
  'System.Integer.valueOf(Object)': (value: unknown) =>
    value === null || typeof value === 'number' ? value : parseInteger(wholeText(value))
});

/** Decimal and Double lose what stands behind the point. */
const wholeText = (value: unknown): string =>
  value instanceof Decimal || value instanceof BoxedDouble ? textOf(value).replace(/\.\d*$/, '') : textOf(value);

export function parseInteger(text: string): number {
  const value = Number(text);
  if (!/^[+-]?\d+$/.test(text) || value !== (value | 0)) throw apexException('System.TypeException', `Invalid integer: ${text}`);
  return value | 0;
}
