import { defaultTimeout } from '../../transactions/callout.ts';
import { ApexBlob } from '../../values/blob.ts';
import { PlatformObject } from '../../values/platform-object.ts';

/** Headers by name in any case; the spelling of the first wins. */
export class Headers {
  readonly #entries = new Map<string, readonly [string, string]>();

  set(name: string, value: string): void {
    const key = name.toLowerCase();
    this.#entries.set(key, [this.#entries.get(key)?.[0] ?? name, value]);
  }

  get(name: string): string | null {
    return this.#entries.get(name.toLowerCase())?.[1] ?? null;
  }

  names(): string[] {
    return [...this.#entries.values()].map(([name]) => name);
  }

  entries(): (readonly [string, string])[] {
    return [...this.#entries.values()];
  }
}

/** Apex Reference, HttpRequest Class. */
export class HttpRequest extends PlatformObject {
  override readonly typeName = 'System.HttpRequest';
  readonly headers = new Headers();
  endpoint: string | null = null;
  method: string | null = null;
  body: ApexBlob | null = null;
  compressed = false;
  /** Milliseconds. */
  timeout = defaultTimeout;

  override toText(): string {
    return `System.HttpRequest[Endpoint=${this.endpoint}, Method=${this.method}]`;
  }
}

/** Apex Reference, HttpResponse Class. */
export class HttpResponse extends PlatformObject {
  override readonly typeName = 'System.HttpResponse';
  readonly headers = new Headers();
  status: string | null = null;
  statusCode = 0;
  body: ApexBlob | null = null;

  override toText(): string {
    return `System.HttpResponse[Status=${this.status}, StatusCode=${this.statusCode}]`;
  }
}

export const textOf = (body: ApexBlob | null): string => (body === null ? '' : new TextDecoder().decode(body.bytes));
