import { equalText } from '../../values/compare.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { textOf } from '../../values/to-text.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, Boolean Class: every text but `true` (in any case) is false. TypeException for what is neither text nor Boolean. */
export const booleanMembers: Members = nonNull({
  'System.Boolean.valueOf(Object)': (value: unknown) => {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string') return equalText(value, 'true');
    throw apexException('System.TypeException', `Invalid boolean: ${textOf(value)}`);
  }
});
