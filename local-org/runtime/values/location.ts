import { boxDouble } from './boxed.ts';
import { ApexMap } from './map.ts';
import { apexException } from './platform-exceptions.ts';
import { PlatformValue } from './platform-object.ts';
import { mapType, TYPES } from './runtime-type.ts';

/** Radius of the earth by unit. */
const radius: Readonly<Record<string, number>> = { mi: 3958.761, km: 6371.009 };

/** Geographical coordinates in degrees. */
export class Location extends PlatformValue {
  override readonly typeName = 'System.Location';
  readonly latitude: number;
  readonly longitude: number;

  constructor(latitude: number, longitude: number) {
    super();
    this.latitude = latitude;
    this.longitude = longitude;
  }

  override json(): ApexMap {
    const { latitude, longitude } = this;
    return new ApexMap(
      mapType(TYPES.String, TYPES.Object),
      Object.entries({ latitude, longitude }).map(([name, value]) => [name, jsonValue(value)])
    );
  }

  get key(): string {
    return `${this.latitude},${this.longitude}`;
  }
}

export const jsonValue = (value: unknown): unknown => (typeof value === 'number' ? boxDouble(value) : value);

/** Distance in `mi` or `km` by the haversine formula. InvalidParameterValueException for another unit. */
export function distance(from: Location, to: Location, unit: string): number {
  const r = radius[unit.toLowerCase()];
  if (r === undefined) throw apexException('System.InvalidParameterValueException', `Invalid unit: ${unit}. It must be 'mi' or 'km'`);
  const [a, b] = [rad(from.latitude), rad(to.latitude)];
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(rad(to.longitude - from.longitude) / 2) ** 2;
  return 2 * r * Math.asin(Math.sqrt(h));
}

const rad = (degrees: number): number => (degrees * Math.PI) / 180;
