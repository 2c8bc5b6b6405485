import type { Address } from '../../values/address.ts';
import type { CompoundPart } from '../../values/compound.ts';
import { distance, type Location } from '../../values/location.ts';
import type { Member, Members } from '../registry.ts';

const texts: readonly CompoundPart[] = ['City', 'Country', 'GeocodeAccuracy', 'PostalCode', 'State', 'Street'];
const property = (part: string): string => part[0]!.toLowerCase() + part.slice(1);

const readers = (part: CompoundPart): (readonly [string, Member])[] => [
  [`System.Address.get${part}()`, (address: Address) => address.part(part)],
  [`get:System.Address.${property(part)}`, (address: Address) => address.part(part)]
];

/** Apex Reference, Address Class. The org has no lists of states and countries, so that there are no codes. */
export const addressMembers: Members = {
  ...Object.fromEntries(texts.flatMap(readers)),
  'System.Address.getLatitude()': (address: Address) => address.part('Latitude'),
  'System.Address.getLongitude()': (address: Address) => address.part('Longitude'),
  'System.Address.getStateCode()': (_address: Address) => null,
  'System.Address.getCountryCode()': (_address: Address) => null,
  'System.Address.getDistance(System.Location,String)': (address: Address, to: Location, unit: string) =>
    address.location && distance(address.location, to, unit)
};
