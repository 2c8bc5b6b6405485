import { ApexMap } from '../../values/map.ts';

/** Keys in lower case, as the platform answers them; looked up in any case. */
export class CaseInsensitiveMap extends ApexMap {
  override has(key: unknown): boolean {
    return super.has(fold(key));
  }

  override get(key: unknown): unknown {
    return super.get(fold(key));
  }
}

const fold = (key: unknown): unknown => (typeof key === 'string' ? key.toLowerCase() : key);
