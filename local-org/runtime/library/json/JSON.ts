import type { ValueContext } from '../../values/context.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { nonNull, type Members } from '../registry.ts';
import type { TypeDescriptor } from '../../values/runtime-type.ts';
import type { ApexType } from '../system/Type.ts';
import { chargeReading } from './cost.ts';
import { parseJson } from './json-value.ts';
import { serialize } from './serialize.ts';
import { malformed, TypedReader } from './typed.ts';
import { toUntyped } from './untyped.ts';

/** Apex Reference, JSON Class. */
export function jsonMembers(context: ValueContext): Members {
  const { types } = context;
  const read = (text: string, type: ApexType, strict: boolean) => {
    if (text === null || type === null) throw apexException('System.NullPointerException', 'Argument cannot be null.');
    chargeReading(context, text);
    const target = types.type(type.type.name);
    checkStart(text, target);
    return new TypedReader(context, strict).read(parseJson(text), target);
  };
  return {
    'System.JSON.serialize(Object)': (value: unknown) => serialize(value, context),
    'System.JSON.serialize(Object,Boolean)': (value: unknown, suppressNulls: boolean) => serialize(value, context, { suppressNulls }),
    'System.JSON.serializePretty(Object)': (value: unknown) => serialize(value, context, { pretty: true }),
    'System.JSON.serializePretty(Object,Boolean)': (value: unknown, suppressNulls: boolean) =>
      serialize(value, context, { suppressNulls, pretty: true }),
    'System.JSON.deserialize(String,System.Type)': (text: string, type: ApexType) => read(text, type, false),
    'System.JSON.deserializeStrict(String,System.Type)': (text: string, type: ApexType) => read(text, type, true),
    ...nonNull({
      'System.JSON.deserializeUntyped(String)': (text: string) => {
        chargeReading(context, text);
        return toUntyped(parseJson(text));
      }
    })
  };
}

/** The platform looks at the first token before it reads on: a text of the wrong kind is told so even if it is broken further on. */
function checkStart(text: string, { kind }: TypeDescriptor): void {
  const [first] = /^(?:[[{"]|-?\d|true|false)/.exec(text.trimStart()) ?? [];
  if (first === undefined) return;
  if ((kind === 'list' || kind === 'set') && first !== '[') throw malformed('[');
  if ((kind === 'map' || kind === 'class' || kind === 'sobject') && first !== '{') throw malformed('{');
}
