import { allocated, smallest } from './allocation.ts';
import { hashSequence, type ValueObject } from './hash.ts';

/** Blob (Apex Reference, Blob Class): bytes, immutable by convention. */
export class ApexBlob implements ValueObject {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    if (bytes.length > smallest) allocated(this, bytes.length);
  }

  static ofText(text: string): ApexBlob {
    return new ApexBlob(new TextEncoder().encode(text));
  }

  get size(): number {
    return this.bytes.length;
  }

  equals(other: unknown): boolean {
    return other instanceof ApexBlob && Buffer.compare(this.bytes, other.bytes) === 0;
  }

  hashCode(): number {
    return hashSequence(this.bytes);
  }

  keyForm(): unknown {
    return `\0blob ${Buffer.from(this.bytes).toString('base64')}`;
  }
}
