import { PlatformValue } from '../../values/platform-object.ts';
import type { TypeDescriptor } from '../../values/runtime-type.ts';

/** Apex Reference, Type Class: `Account.class`. */
export class ApexType extends PlatformValue {
  override readonly typeName = 'System.Type';
  readonly type: TypeDescriptor;

  constructor(type: TypeDescriptor) {
    super();
    this.type = type;
  }

  override get key(): string {
    return this.type.name.toLowerCase();
  }

  override toText(): string {
    return this.type.name;
  }
}
