import { equal } from '../../values/compare.ts';
import { hashOf } from '../../values/hash.ts';
import { textOf } from '../../values/to-text.ts';
import type { EnumConstant } from '../../values/user-object.ts';
import { cloneUserObject } from '../../values/clone-object.ts';
import type { Members } from '../registry.ts';

/** What every object has, every class of the project (`clone`), and every enum (Apex Developer Guide, Enums). */
export const objectMembers: Members = {
  'System.Object.toString()': (value: unknown) => textOf(value),
  'System.Object.equals(Object)': (value: unknown, other: unknown) => equal(value, other),
  'System.Object.hashCode()': (value: unknown) => hashOf(value),
  'System.UserClass.clone()': (value: object) => cloneUserObject(value),
  'System.Enum.name()': (constant: EnumConstant) => constant.name,
  'System.Enum.ordinal()': (constant: EnumConstant) => constant.ordinal
};
