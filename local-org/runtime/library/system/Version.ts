import { PlatformValue } from '../../values/platform-object.ts';
import { registerRestorer } from '../../values/snapshot-reader.ts';
import { nonNull, type Members } from '../registry.ts';

export class Version extends PlatformValue {
  override readonly typeName = 'System.Version';
  readonly parts: readonly number[];

  constructor(parts: readonly number[]) {
    super();
    this.parts = parts;
  }

  override get key(): string {
    return this.parts.join('.');
  }

  readonly snapshotType = 'System.Version';

  toSnapshot(): readonly number[] {
    return this.parts;
  }

  override toText(): string {
    return this.key;
  }
}

registerRestorer('System.Version', (parts) => new Version(parts as readonly number[]));

/** Apex Reference, Version Class. A missing patch counts as 0 when versions are compared. */
export const versionMembers: Members = nonNull({
  'System.Version.<init>(Integer,Integer)': (major: number, minor: number) => new Version([major, minor]),
  'System.Version.<init>(Integer,Integer,Integer)': (major: number, minor: number, patch: number) => new Version([major, minor, patch]),
  'System.Version.major()': (version: Version) => version.parts[0]!,
  'System.Version.minor()': (version: Version) => version.parts[1]!,
  'System.Version.patch()': (version: Version) => version.parts[2] ?? null,
  'System.Version.compareTo(System.Version)': (version: Version, other: Version) => {
    const differences = [0, 1, 2].map((i) => Math.sign((version.parts[i] ?? 0) - (other.parts[i] ?? 0)));
    return differences.find((difference) => difference !== 0) ?? 0;
  }
});
