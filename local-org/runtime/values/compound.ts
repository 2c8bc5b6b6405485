import type { FieldSchema, ObjectSchema } from '../../contract/schema.ts';

/** Fields that are several fields of the object read together (Object Reference, Compound Fields). */
export const isCompound = (field: FieldSchema): boolean => field.type === 'address' || field.type === 'location';

export const addressParts = ['City', 'Country', 'GeocodeAccuracy', 'Latitude', 'Longitude', 'PostalCode', 'State', 'Street'] as const;
const coordinates = ['Latitude', 'Longitude'] as const;

export type CompoundPart = (typeof addressParts)[number];

/** What a compound field stands for, by part: of `BillingAddress` `BillingCity` and others, of `Place__c` `Place__Latitude__s` and `Place__Longitude__s`. */
export function partsOf(object: ObjectSchema, field: FieldSchema): ReadonlyMap<CompoundPart, FieldSchema> {
  const isAddress = field.type === 'address';
  const stem = isAddress ? field.name.slice(0, -'Address'.length) : field.name.slice(0, -'__c'.length);
  const parts = new Map<CompoundPart, FieldSchema>();
  for (const part of isAddress ? addressParts : coordinates) {
    const name = isAddress ? `${stem}${part}` : `${stem}__${part}__s`;
    const found = isCompound(field) && object.fields.find((candidate) => candidate.name === name);
    if (found) parts.set(part, found);
  }
  return parts;
}
