/** One measured figure. `bar` says in words what it has to keep to, `holds` whether it does. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly bar?: string;
  readonly holds?: boolean;
}

/** What a `*.bench.ts` file exports. */
export interface Bench {
  readonly title: string;
  run(): Promise<readonly Figure[]>;
}

/** The line by which a bench's process hands its result to the command. */
export const resultMark = 'bench-result ';

export interface BenchResult {
  readonly title: string;
  readonly figures: readonly Figure[];
}
