import type { ValueContext } from '../../values/context.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformValue } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';

class Uuid extends PlatformValue {
  override readonly typeName = 'System.UUID';
  override readonly key: string;

  constructor(text: string) {
    super();
    this.key = text;
  }

  override toText(): string {
    return this.key;
  }

  override json(): string {
    return this.key;
  }
}

/** Apex Reference, UUID Class: version 4. */
export function uuidMembers(context: ValueContext): Members {
  return {
    'System.UUID.randomUUID()': () => new Uuid(format(context.random().bytes(16))),
    'System.UUID.fromString(String)': (text: string) => {
      if (text === null || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
        throw apexException('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
      return new Uuid(text.toLowerCase());
    },
    'System.UUID.toString()': (uuid: Uuid) => uuid.key,
    'System.UUID.hashCode()': (uuid: Uuid) => uuid.hashCode(),
    'System.UUID.equals(Object)': (uuid: Uuid, other: unknown) => uuid.equals(other)
  };
}

function format(bytes: Uint8Array): string {
  const marked = Uint8Array.from(bytes);
  marked[6] = (marked[6]! & 0x0f) | 0x40;
  marked[8] = (marked[8]! & 0x3f) | 0x80;
  const hex = [...marked].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
