/** A `@future` method: `run` is its body. */
export interface FutureMethod {
  readonly className: string;
  readonly method: string;
  /** Canonical texts of the parameters' types. */
  readonly parameters: readonly string[];
  /** Property of the class's JavaScript constructor. */
  readonly js: string;
  readonly callout: boolean;
  readonly run: (...args: unknown[]) => unknown;
}
