/** A `@future` method: `run` is its body. */
export interface FutureMethod {
  readonly className: string;
  readonly method: string;
  readonly callout: boolean;
  readonly run: (...args: unknown[]) => unknown;
}
