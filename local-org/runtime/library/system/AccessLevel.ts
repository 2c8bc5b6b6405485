import { PlatformValue } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';

/** Apex Reference, AccessLevel Class. */
export class AccessLevel extends PlatformValue {
  override readonly typeName = 'System.AccessLevel';
  readonly mode: 'user' | 'system';

  constructor(mode: 'user' | 'system') {
    super();
    this.mode = mode;
  }

  override get key(): string {
    return this.mode;
  }
}

const user = new AccessLevel('user');
const system = new AccessLevel('system');

export const accessLevelMembers: Members = {
  'get:System.AccessLevel.USER_MODE': () => user,
  'get:System.AccessLevel.SYSTEM_MODE': () => system
};
