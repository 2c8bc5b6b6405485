import type { ObjectSchema, Schema } from '../../contract/schema.ts';

/** `X__Share` of a custom object; undefined where its sharing model leaves no room for shares. */
export function shareObjectOf(schema: Schema, object: ObjectSchema): ObjectSchema | undefined {
  const share = schema.object(object.name.replace(/__c$/, '__Share'));
  return share === object ? undefined : share;
}
