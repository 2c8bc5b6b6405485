import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';
import type { SoqlValue } from '../../contract/soql.ts';
import type { Database } from '../storage/database.ts';
import { Address } from '../values/address.ts';
import { unbox } from '../values/boxed.ts';
import { partsOf } from '../values/compound.ts';
import { Decimal } from '../values/decimal.ts';
import { distance, Location } from '../values/location.ts';
import { queryException } from './messages.ts';
import type { DistanceTo } from './plan.ts';
import type { CurrentRun, Read, ReadField } from './read-context.ts';

/** Reads an address or a location from its parts; null where it has none. */
export function compoundField(readField: ReadField, database: Database, object: ObjectSchema, field: FieldSchema, run: CurrentRun): Read {
  const reads = [...partsOf(object, field)].map(
    ([part, partField]) => [part, readField(database, { path: [], object, field: partField }, run)] as const
  );
  return (row) => {
    const parts = new Map(reads.map(([part, read]) => [part, numberOr(read(row))] as const));
    if (field.type === 'address') return [...parts.values()].some((value) => value !== null) ? new Address(parts) : null;
    const [latitude, longitude] = [parts.get('Latitude'), parts.get('Longitude')];
    return typeof latitude === 'number' && typeof longitude === 'number' ? new Location(latitude, longitude) : null;
  };
}

const numberOr = (value: unknown): unknown => (value instanceof Decimal ? value.toNumber() : value);

/** `DISTANCE(Place__c, GEOLOCATION(37.7, -122.4), 'mi')` (SOQL and SOSL Reference, Location-Based SOQL Queries). */
export function distanceFrom(read: Read, { place, unit }: DistanceTo, run: CurrentRun): Read {
  return (row) => {
    const value = read(row);
    const from = value instanceof Address ? value.location : value;
    return from instanceof Location ? distance(from, placeOf(place, run().binds ?? []), unit) : null;
  };
}

function placeOf(place: DistanceTo['place'], binds: readonly unknown[]): Location {
  if (!Array.isArray(place)) {
    const bound = valueOf(place as SoqlValue, binds);
    if (bound instanceof Location) return bound;
    throw queryException('DISTANCE takes a location');
  }
  const [latitude, longitude] = (place as readonly SoqlValue[]).map((value) => numberOr(valueOf(value, binds)));
  if (typeof latitude !== 'number' || typeof longitude !== 'number') throw queryException('GEOLOCATION takes a latitude and a longitude');
  return new Location(latitude, longitude);
}

function valueOf(value: SoqlValue, binds: readonly unknown[]): unknown {
  return value.kind === 'bind' ? unbox(binds[value.slot]) : value.kind === 'number' ? Number(value.text) : null;
}
