import type { Decimal } from '../../values/decimal.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformValue } from '../../values/platform-object.ts';
import { nonNull, type Members } from '../registry.ts';

/** Radius of the earth by unit. */
const radius: Readonly<Record<string, number>> = { mi: 3958.761, km: 6371.009 };

/** Geographical coordinates in degrees. */
class Location extends PlatformValue {
  override readonly typeName = 'System.Location';
  readonly latitude: number;
  readonly longitude: number;

  constructor(latitude: number, longitude: number) {
    super();
    this.latitude = latitude;
    this.longitude = longitude;
  }

  get key(): string {
    return `${this.latitude},${this.longitude}`;
  }
}

/** Apex Reference, Location Class. Distances by the haversine formula. */
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

function distance(from: Location, to: Location, unit: string): number {
  const r = radius[unit.toLowerCase()];
  if (r === undefined) throw apexException('System.InvalidParameterValueException', `Invalid unit: ${unit}. It must be 'mi' or 'km'`);
  const [a, b] = [rad(from.latitude), rad(to.latitude)];
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(rad(to.longitude - from.longitude) / 2) ** 2;
  return 2 * r * Math.asin(Math.sqrt(h));
}

const rad = (degrees: number): number => (degrees * Math.PI) / 180;
