import type { ValueContext } from './context.ts';
import { SnapshotReader, type Snapshot } from './snapshot-reader.ts';
import { SnapshotWriter } from './snapshot-writer.ts';

/**
 * Objects as text: what crosses from one transaction to another (queued jobs, batch state, finalizers). Class and fields are kept, cycles and shared
 * objects too, `transient` fields are not. Throws SerializationException for a type that cannot be kept.
 */
export function takeSnapshot(value: unknown): string {
  const writer = new SnapshotWriter();
  const root = writer.write(value);
  return JSON.stringify({ root, objects: writer.objects } satisfies Snapshot);
}

/** A new copy of what was kept. Classes are looked up by name now. */
export function restoreSnapshot(text: string, context: ValueContext): unknown {
  return new SnapshotReader(JSON.parse(text) as Snapshot, context).root();
}
