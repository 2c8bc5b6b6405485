import type { ValueContext } from '../../values/context.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { formatNumber } from '../number-format.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, Long Class. */
export const longMembers = (context: ValueContext): Members =>
  nonNull({
    'System.Long.format()': (value: bigint) => formatNumber(value, context.user().locale),
    'System.Long.intValue()': (value: bigint) => Number(BigInt.asIntN(32, value)),
    'System.Long.valueOf(String)': parseLong
  });

export function parseLong(text: string): bigint {
  const value = /^[+-]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : null;
  if (value === null || BigInt.asIntN(64, value) !== value) throw apexException('System.TypeException', `Invalid long: ${text}`);
  return value;
}
