import { currentTransaction } from '../../transactions/current.ts';
import type { QueueableOptions } from '../../transactions/async-options.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject, PlatformValue } from '../../values/platform-object.ts';
import { registerRestorer } from '../../values/snapshot-reader.ts';
import type { Members } from '../registry.ts';

/** Bytes that a signature may have (Apex Reference, QueueableDuplicateSignature.Builder Class). */
const largestSignature = 1024;

export class QueueableDuplicateSignature extends PlatformValue {
  override readonly typeName = 'System.QueueableDuplicateSignature';
  override readonly key: string;

  constructor(key: string) {
    super();
    this.key = key;
  }
}

class SignatureBuilder extends PlatformObject {
  override readonly typeName = 'System.QueueableDuplicateSignature.Builder';
  readonly #parts: string[] = [];

  get size(): number {
    return this.#parts.reduce((sum, part) => sum + part.length, 0);
  }

  add(kind: string, value: string): this {
    if (this.size + value.length > largestSignature) {
      throw apexException('System.IllegalArgumentException', `Queueable signature is larger than ${largestSignature} bytes`);
    }
    this.#parts.push(`${kind}${value}`);
    return this;
  }

  build(): QueueableDuplicateSignature {
    return new QueueableDuplicateSignature(JSON.stringify(this.#parts));
  }
}

/** Apex Reference, AsyncOptions Class. */
export class AsyncOptions extends PlatformObject implements QueueableOptions {
  override readonly typeName = 'System.AsyncOptions';
  maximumStackDepth: number | null = null;
  minimumDelayInMinutes: number | null = null;
  signature: QueueableDuplicateSignature | null = null;

  get duplicateSignature(): string | null {
    return this.signature?.key ?? null;
  }

  readonly snapshotType = 'System.AsyncOptions';

  toSnapshot(): readonly unknown[] {
    return [this.maximumStackDepth, this.minimumDelayInMinutes, this.duplicateSignature];
  }
}

registerRestorer('System.AsyncOptions', (content) => {
  const [depth, delay, key] = content as [number | null, number | null, string | null];
  const options = new AsyncOptions();
  options.maximumStackDepth = depth;
  options.minimumDelayInMinutes = delay;
  options.signature = key === null ? null : new QueueableDuplicateSignature(key);
  return options;
});

export const asyncOptionsMembers: Members = {
  'System.AsyncOptions.<init>()': () => new AsyncOptions(),
  'get:System.AsyncOptions.DuplicateSignature': (options: AsyncOptions) => options.signature,
  'set:System.AsyncOptions.DuplicateSignature': (options: AsyncOptions, value: QueueableDuplicateSignature | null) =>
    (options.signature = value),
  'get:System.AsyncOptions.MaximumQueueableStackDepth': (options: AsyncOptions) => options.maximumStackDepth,
  'set:System.AsyncOptions.MaximumQueueableStackDepth': (options: AsyncOptions, value: number | null) =>
    (options.maximumStackDepth = value),
  'get:System.AsyncOptions.MinimumQueueableDelayInMinutes': (options: AsyncOptions) => options.minimumDelayInMinutes,
  'set:System.AsyncOptions.MinimumQueueableDelayInMinutes': (options: AsyncOptions, value: number | null) =>
    (options.minimumDelayInMinutes = value),
  'System.QueueableDuplicateSignature.Builder.<init>()': () => new SignatureBuilder(),
  'System.QueueableDuplicateSignature.Builder()': () => new SignatureBuilder(),
  'System.QueueableDuplicateSignature.toString()': (signature: QueueableDuplicateSignature) => signature.key,
  'System.QueueableDuplicateSignature.Builder.addId(Id)': (builder: SignatureBuilder, id: string) => builder.add('d', id),
  'System.QueueableDuplicateSignature.Builder.addInteger(Integer)': (builder: SignatureBuilder, value: number) =>
    builder.add('n', String(value)),
  'System.QueueableDuplicateSignature.Builder.addString(String)': (builder: SignatureBuilder, text: string) => builder.add('s', text),
  'System.QueueableDuplicateSignature.Builder.build()': (builder: SignatureBuilder) => builder.build(),
  'System.QueueableDuplicateSignature.Builder.getSize()': (builder: SignatureBuilder) => builder.size,
  'System.QueueableDuplicateSignature.Builder.getMaxSize()': () => largestSignature,
  'System.QueueableDuplicateSignature.Builder.getRemainingSize()': (builder: SignatureBuilder) => largestSignature - builder.size,
  'System.AsyncInfo.hasMaxStackDepth()': () => (currentTransaction().job?.maximumStackDepth ?? null) !== null,
  'System.AsyncInfo.getCurrentQueueableStackDepth()': () => currentTransaction().job?.stackDepth ?? null,
  'System.AsyncInfo.getMaximumQueueableStackDepth()': () => currentTransaction().job?.maximumStackDepth ?? null,
  'System.AsyncInfo.getMinimumQueueableDelayInMinutes()': () => currentTransaction().job?.minimumDelay ?? null
};
