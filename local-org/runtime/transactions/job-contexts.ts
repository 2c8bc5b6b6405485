import { PlatformObject } from '../values/platform-object.ts';
import { registerRestorer } from '../values/snapshot-reader.ts';
import type { StoredValue } from '../values/snapshot-writer.ts';
import type { EnumConstant } from '../values/user-object.ts';
import type { ApexException } from '../values/exception.ts';

/** The context objects that jobs are given. They answer like any class that implements the interface: by its alias methods. */
export class QueueableContext extends PlatformObject {
  override readonly typeName = 'System.QueueableContextImpl';
  readonly #jobId: string;

  constructor(jobId: string) {
    super();
    this.#jobId = jobId;
  }

  override get supertypes(): readonly string[] {
    return ['QueueableContext'];
  }

  readonly snapshotType = 'System.QueueableContext';

  toSnapshot(): string {
    return this.#jobId;
  }

  i_getjobid_0(): string {
    return this.#jobId;
  }
}

registerRestorer('System.QueueableContext', (jobId) => new QueueableContext(jobId as string));

export class SchedulableContext extends PlatformObject {
  override readonly typeName = 'System.SchedulableContextImpl';
  readonly #triggerId: string;

  constructor(triggerId: string) {
    super();
    this.#triggerId = triggerId;
  }

  override get supertypes(): readonly string[] {
    return ['SchedulableContext'];
  }

  readonly snapshotType = 'System.SchedulableContext';

  toSnapshot(): string {
    return this.#triggerId;
  }

  i_gettriggerid_0(): string {
    return this.#triggerId;
  }
}

registerRestorer('System.SchedulableContext', (triggerId) => new SchedulableContext(triggerId as string));

export class BatchableContext extends PlatformObject {
  override readonly typeName = 'Database.BatchableContextImpl';
  readonly #jobId: string;
  readonly #childJobId: string;

  constructor(jobId: string, childJobId: string) {
    super();
    this.#jobId = jobId;
    this.#childJobId = childJobId;
  }

  override get supertypes(): readonly string[] {
    return ['Database.BatchableContext'];
  }

  readonly snapshotType = 'Database.BatchableContext';

  toSnapshot(): readonly string[] {
    return [this.#jobId, this.#childJobId];
  }

  i_getjobid_0(): string {
    return this.#jobId;
  }

  i_getchildjobid_0(): string {
    return this.#childJobId;
  }
}

registerRestorer('Database.BatchableContext', (ids) => new BatchableContext(...(ids as [string, string])));

export class FinalizerContext extends PlatformObject {
  override readonly typeName = 'System.FinalizerContextImpl';
  readonly #jobId: string;
  readonly #requestId: string;
  readonly #result: EnumConstant;
  readonly #exception: ApexException | null;

  constructor(jobId: string, requestId: string, result: EnumConstant, exception: ApexException | null) {
    super();
    this.#jobId = jobId;
    this.#requestId = requestId;
    this.#result = result;
    this.#exception = exception;
  }

  override get supertypes(): readonly string[] {
    return ['FinalizerContext'];
  }

  readonly snapshotType = 'System.FinalizerContext';

  toSnapshot(write: (value: unknown) => StoredValue): KeptFinalizer {
    return { jobId: this.#jobId, requestId: this.#requestId, result: write(this.#result), exception: write(this.#exception) };
  }

  i_getasyncapexjobid_0(): string {
    return this.#jobId;
  }

  i_getrequestid_0(): string {
    return this.#requestId;
  }

  i_getresult_0(): EnumConstant {
    return this.#result;
  }

  i_getexception_0(): ApexException | null {
    return this.#exception;
  }
}

interface KeptFinalizer {
  readonly jobId: string;
  readonly requestId: string;
  readonly result: StoredValue;
  readonly exception: StoredValue;
}

registerRestorer('System.FinalizerContext', (content, read) => {
  const { jobId, requestId, result, exception } = content as KeptFinalizer;
  return new FinalizerContext(jobId, requestId, read(result) as EnumConstant, read(exception) as ApexException | null);
});
