/**
 * The CPU model: what an action is estimated to cost in an org, in microseconds. One table, so that figures are the same on every machine.
 * They are estimates: the platform publishes no such figures. `statement` follows public measurements (adminbooster.com/blog/apex_cpu,
 * apexhours.com/apex-code-benchmarking: about 1.1 s for 800,000 loop turns with one assignment); the others are set in proportion.
 */
export const costs = {
  statement: 1,
  /** A SOQL statement's share in the application server; the database's own time does not count as CPU. */
  query: 150,
  queryRow: 3,
  dmlStatement: 300,
  dmlRow: 120,
  /** Evaluation of one formula or validation rule on one row. */
  formula: 30,
  triggerInvocation: 100,
  /** Per 1,024 characters read or written. */
  jsonKilobyte: 40,
  regexKilobyte: 25,
  digestKilobyte: 10,
  callout: 500,
  enqueue: 400,
  publish: 200,
  describe: 50
} as const;
