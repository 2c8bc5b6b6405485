import type { Decimal } from '../../values/decimal.ts';
import { distance, Location } from '../../values/location.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, Location Class. */
export const locationMembers: Members = nonNull({
  'System.Location.newInstance(Decimal,Decimal)': (latitude: Decimal, longitude: Decimal) =>
    new Location(latitude.toNumber(), longitude.toNumber()),
  'System.Location.getLatitude()': (location: Location) => location.latitude,
  'System.Location.getLongitude()': (location: Location) => location.longitude,
  'get:System.Location.latitude': (location: Location) => location.latitude,
  'get:System.Location.longitude': (location: Location) => location.longitude,
  'System.Location.getDistance(System.Location,String)': distance,
  'System.Location.getDistance(System.Location,System.Location,String)': distance
});
