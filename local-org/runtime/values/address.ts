import type { CompoundPart } from './compound.ts';
import { jsonValue, Location } from './location.ts';
import { ApexMap } from './map.ts';
import { PlatformValue } from './platform-object.ts';
import { mapType, TYPES } from './runtime-type.ts';

/** `System.Address`: the parts of an address field, as a query read them. */
export class Address extends PlatformValue {
  override readonly typeName = 'System.Address';
  readonly #parts: ReadonlyMap<CompoundPart, unknown>;

  constructor(parts: ReadonlyMap<CompoundPart, unknown>) {
    super();
    this.#parts = parts;
  }

  /** Null where there is none. Latitude and longitude are numbers. */
  part(name: CompoundPart): unknown {
    return this.#parts.get(name) ?? null;
  }

  get location(): Location | null {
    const [latitude, longitude] = [this.part('Latitude'), this.part('Longitude')];
    return typeof latitude === 'number' && typeof longitude === 'number' ? new Location(latitude, longitude) : null;
  }

  /** As the REST API writes it. */
  override json(): ApexMap {
    const entries = [...this.#parts].map(([name, value]) => [name[0]!.toLowerCase() + name.slice(1), jsonValue(value)] as const);
    return new ApexMap(mapType(TYPES.String, TYPES.Object), entries);
  }

  get key(): string {
    return JSON.stringify([...this.#parts.values()]);
  }
}
