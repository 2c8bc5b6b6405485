import { equalText } from '../../values/compare.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, Boolean Class: every text but `true` (in any case) is false. */
export const booleanMembers: Members = nonNull({
  'System.Boolean.valueOf(Object)': (value: unknown) => value === true || (typeof value === 'string' && equalText(value, 'true'))
});
