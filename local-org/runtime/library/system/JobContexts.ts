import type { Members } from '../registry.ts';

type Answers = Readonly<Record<string, () => unknown>>;

/** Members of the context interfaces that jobs are given: every object that implements one answers by its alias. */
const interfaces: Readonly<Record<string, readonly string[]>> = {
  'System.QueueableContext': ['getJobId'],
  'System.SchedulableContext': ['getTriggerId'],
  'Database.BatchableContext': ['getJobId', 'getChildJobId'],
  'System.FinalizerContext': ['getAsyncApexJobId', 'getRequestId', 'getResult', 'getException']
};

export const jobContextMembers: Members = Object.fromEntries(
  Object.entries(interfaces).flatMap(([type, methods]) =>
    methods.map((method) => [`${type}.${method}()`, (context: Answers) => context[`i_${method.toLowerCase()}_0`]!()])
  )
);
