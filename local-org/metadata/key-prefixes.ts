import { createHash } from 'node:crypto';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Key prefixes of objects that a project defines: the first letter by kind, as on the platform, the rest from the name, so that a stored Id keeps
 * its object when others come or go.
 */
export class KeyPrefixes {
  readonly #taken = new Set<string>();

  take(objectName: string): string {
    const letter = objectName.endsWith('__mdt') ? 'm' : objectName.endsWith('__e') ? 'e' : objectName.endsWith('__Share') ? 's' : 'a';
    const hash = createHash('sha256').update(objectName.toLowerCase()).digest();
    let at = hash.readUInt32BE(0) % (62 * 62);
    const place = (): string => letter + digits[Math.floor(at / 62)]! + digits[at % 62]!;
    while (this.#taken.has(place())) at = (at + 1) % (62 * 62);
    this.#taken.add(place());
    return place();
  }
}
