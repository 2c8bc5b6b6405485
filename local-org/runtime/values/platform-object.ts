import { HASHED, hashText, identityHash, type ValueObject } from './hash.ts';

/** Base of the JavaScript classes behind platform types with instances (`System.HttpRequest`, `Database.SaveResult` …). */
export abstract class PlatformObject implements ValueObject {
  /** Full name with namespace. */
  abstract readonly typeName: string;
  /** Platform interfaces and superclasses, canonical (`HttpCalloutMock`, `Iterator<SObject>`). */
  get supertypes(): readonly string[] {
    return [];
  }

  /** Text of `String.valueOf` and debug logs. */
  toText(): string {
    return this.typeName.replace(/^System\./, '');
  }

  /** The Apex value that stands for the object in JSON; undefined: it has none. */
  json(): unknown {
    return undefined;
  }

  equals(other: unknown): boolean {
    return this === other;
  }

  hashCode(): number {
    return identityHash(this);
  }

  keyForm(): unknown {
    return this;
  }
}

/** A platform object that is equal to another with the same key (tokens, UUIDs, Types). */
export abstract class PlatformValue extends PlatformObject {
  /** Equal for equal values. */
  abstract readonly key: string;

  override equals(other: unknown): boolean {
    return other instanceof PlatformValue && other.typeName === this.typeName && other.key === this.key;
  }

  override hashCode(): number {
    return hashText(this.key);
  }

  override keyForm(): unknown {
    return HASHED;
  }
}
