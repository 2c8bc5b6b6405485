import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';

/** Apex Reference, DMLOptions Class: `OptAllOrNone` only. */
export class DmlOptions extends PlatformObject {
  override readonly typeName = 'Database.DMLOptions';
  allOrNone: boolean | null = null;
}

export const dmlOptionsMembers: Members = {
  'Database.DMLOptions.<init>()': () => new DmlOptions(),
  'get:Database.DMLOptions.OptAllOrNone': (options: DmlOptions) => options.allOrNone,
  'set:Database.DMLOptions.OptAllOrNone': (options: DmlOptions, value: boolean | null) => (options.allOrNone = value)
};
