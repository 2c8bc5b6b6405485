import { Decimal } from '../../values/decimal.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { listType, mapType, TYPES } from '../../values/runtime-type.ts';
import { JsonNumber, JsonObject, type JsonValue } from './json-value.ts';

/** What `JSON.deserializeUntyped` answers: maps, lists and primitives; numbers by their shape. */
export function toUntyped(json: JsonValue): unknown {
  if (json instanceof JsonNumber) return numberOf(json.text);
  if (json instanceof JsonObject) {
    return new ApexMap(
      mapType(TYPES.String, TYPES.Object),
      json.members.map(([name, value]) => [name, toUntyped(value)] as const)
    );
  }
  return Array.isArray(json) ? new ApexList(listType(TYPES.Object), json.map(toUntyped)) : json;
}

function numberOf(text: string): unknown {
  if (!/^-?\d+$/.test(text)) return Decimal.parse(text);
  const long = BigInt(text);
  if (BigInt.asIntN(32, long) === long) return Number(long);
  return BigInt.asIntN(64, long) === long ? long : Decimal.parse(text);
}
