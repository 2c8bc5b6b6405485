import type { Schema } from '../../../contract/schema.ts';
import type { RuntimeType } from '../../../contract/type.ts';
import { ObjectToken } from '../schema/tokens.ts';

/** Token of the object that a collection's elements are records of; null for any other type. */
export function objectTokenOf(type: RuntimeType, schema: Schema): ObjectToken | null {
  const object = type.kind === 'sobject' ? schema.object(type.name) : undefined;
  return object ? new ObjectToken(object) : null;
}
