import type { ClassInfo } from '../contract/program.ts';
import type { ValueContext } from '../runtime/values/context.ts';
import { drive } from '../runtime/values/drive.ts';
import { NotSupportedError } from '../runtime/values/exception.ts';
import { ApexList } from '../runtime/values/list.ts';
import { ApexMap } from '../runtime/values/map.ts';
import { PlatformObject } from '../runtime/values/platform-object.ts';
import { ApexSet } from '../runtime/values/set.ts';
import { SObject } from '../runtime/values/sobject.ts';
import { ApexTime } from '../runtime/values/time.ts';
import { ApexObject, EnumConstant } from '../runtime/values/user-object.ts';
import { toPlain } from './plain.ts';

/**
 * What a page gets of an Apex value, as the Aura framework serialises it: `@AuraEnabled` members of objects, names of enum constants, ISO dates,
 * numbers for every kind of number, the milliseconds of a Time, and of records the fields that have a value.
 */
export function toJson(value: unknown, context: ValueContext): unknown {
  if (value instanceof ApexList) return value.items.map((item) => toJson(item, context));
  if (value instanceof ApexSet) return [...value.values()].map((item) => toJson(item, context));
  if (value instanceof ApexMap) {
    return Object.fromEntries([...value.entries()].map(([key, item]) => [String(toJson(key, context)), toJson(item, context)]));
  }
  if (value instanceof EnumConstant) return value.name;
  if (value instanceof SObject) return recordJson(value, context);
  if (value instanceof ApexObject) return objectJson(value, context);
  if (value instanceof ApexTime) return value.millis;
  if (value instanceof PlatformObject) throw new NotSupportedError(`${value.typeName} as the result of an @AuraEnabled method`);
  return toPlain(value);
}

function recordJson(record: SObject, context: ValueContext): unknown {
  const members = record.layout.members.map((member, slot) => [member.name, record.values[slot]] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== null).map(([name, value]) => [name, toJson(value, context)]));
}

function objectJson(object: ApexObject, context: ValueContext): unknown {
  const values = object as unknown as Record<string, unknown>;
  const json: Record<string, unknown> = {};
  for (let at: ClassInfo | undefined = object.info; at; at = at.superclass ? context.program.class(at.superclass)?.info : undefined) {
    for (const field of at.fields) {
      if (field.isStatic || field.name in json || !field.annotations.some(({ name }) => name === 'auraenabled')) continue;
      const value = field.getter ? drive((values[field.getter] as () => unknown).call(object), field.name) : values[field.js!];
      json[field.name] = toJson(value, context);
    }
  }
  return json;
}
