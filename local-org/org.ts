import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from './compiler/compile.ts';
import { compileErrorLine } from './compiler/language/diagnostics.ts';
import type { CreateOrg, Org, OrgOptions } from './contract/org.ts';
import type { Schema } from './contract/schema.ts';
import { readProject, type ProjectMetadata } from './metadata/project.ts';
import { HttpPort } from './network/http-port.ts';
import { TokenSource } from './network/token-source.ts';
import { runAbort } from './org/abort.ts';
import { runAnonymous } from './org/anonymous.ts';
import { runAura } from './org/aura.ts';
import { buildOrg } from './org/build.ts';
import { compileCached } from './org/compile.ts';
import { importRecords } from './org/import.ts';
import { JobPump } from './org/pump.ts';
import { readRecords } from './org/read.ts';
import { reloadCode } from './org/reload.ts';
import { runSave } from './org/save.ts';
import { userContext } from './org/user-context.ts';
import { SimulatedClock, WallClock, wallTime } from './runtime/kernel/clock.ts';
import { machineSeed, Random } from './runtime/kernel/random.ts';
import type { Journal } from './runtime/storage/journal.ts';
import { JournalError, LibsqlJournal } from './runtime/storage/libsql-journal.ts';
import { makeFolder } from './runtime/storage/make-folder.ts';
import { MemoryJournal } from './runtime/storage/memory-journal.ts';
import type { CalloutPort } from './runtime/transactions/callout-port.ts';
import type { KillPlan } from './runtime/transactions/kill.ts';
import { Scheduler } from './runtime/transactions/scheduler.ts';
import type { Suspension } from './runtime/transactions/suspension.ts';

/** What a host in the same thread may give beside plain data. */
export interface OrgParts {
  /** Where callouts go instead of the network. */
  readonly callouts?: CalloutPort;
  /** Repeats chance and the order of transactions. */
  readonly seed?: string;
  /** Makes every query and DML of code that may wait a point where transactions cross, while nothing is written yet. */
  readonly simulation?: boolean;
  /** Faults: which transactions die, and where. */
  readonly killPlan?: KillPlan;
  /** The project's program, if it is compiled already. */
  readonly compiled?: Compiled;
  /** Clock time (ms) at which a new org begins; for manual clocks. */
  readonly now?: number;
  /** The store of another org of the same project: this one goes on from its state. */
  readonly journal?: Journal;
  /** Told what of the stored data no longer fits the project, a line each. */
  readonly onNote?: (note: string) => void;
  /** Told of every point at which a transaction waits. */
  readonly onWait?: (suspension: Suspension, live: number) => void;
}

/** People come before jobs. */
const person = 1;

/** Makes the org of a project: compiles it, links it with the library, and opens its state. */
export const createOrg: CreateOrg = async (options) => {
  const project = readProject(options.project);
  return openOrg(project, options, { compiled: compileCached(project), onNote: (note) => console.warn(note) });
};

/** Like `createOrg`, in this thread: of a project that was read, with parts that are not plain data. */
export function openOrg(project: ProjectMetadata, options: Omit<OrgOptions, 'project'> = {}, parts: OrgParts = {}): Org {
  const clock = options.clock === 'system' ? new WallClock() : new SimulatedClock(parts.now ?? wallTime());
  const random = new Random(parts.seed ?? machineSeed());
  const credentials = options.credentials ?? {};
  const journal = parts.journal ?? openJournal(options.state, project.schema);
  const compile = { simulation: parts.simulation ?? false };
  const built = buildOrg({
    project,
    journal,
    clock,
    random,
    people: options.people ?? false,
    edition: options.edition,
    credentials: addresses(credentials),
    compile,
    compiled: parts.compiled,
    isSetUp: parts.journal !== undefined,
    killPlan: parts.killPlan
  });
  const { core } = built;
  built.notes.forEach((note) => parts.onNote?.(note));
  let { compiled } = built;
  const { engine, database } = core;
  engine.log.keepsRows = true;
  const port = parts.callouts ?? new HttpPort(new TokenSource(credentials));
  const scheduler = new Scheduler(port, clock, parts.seed === undefined ? null : random, parts.onWait);
  const pump = new JobPump(engine, scheduler);
  return {
    schema: project.schema,
    clock,
    invokeAura: (call) => scheduler.run(runAura(core, call), person),
    executeAnonymous: (text, { userId = built.adminId, file }) =>
      scheduler.run(runAnonymous(core, compiled, { text, userId: userId ?? '', ...(file === undefined ? {} : { file }) }), person),
    query: async (soql, binds) => readRecords(core, soql, binds),
    save: (operation, object, records, { userId }) => scheduler.run(runSave(core, { operation, object, records, userId }), person),
    load: async (object, records) => importRecords(engine, object, records),
    pump: (how) => pump.run(how?.between),
    users: async () => readRecords(core, 'SELECT Id, Name, Username, IsActive, UserType, Profile.Name FROM User ORDER BY Name'),
    userContext: async (userId) => userContext(database, project, userId),
    listJobs: async (limit, before) => readRecords(core, jobsQuery(before !== undefined), { limit, before }),
    abortJob: (id) => scheduler.run(runAbort(core, id), person),
    reload: async () => {
      const reloaded = reloadCode(built, { compile, edition: options.edition ?? 'Developer' });
      if (!reloaded.ok) return reloaded.problems;
      ({ compiled } = reloaded);
      return [];
    },
    problems: async () => compiled.diagnostics.map(compileErrorLine),
    transactions: (limit, filter) => engine.log.newest(limit, filter),
    transaction: (id) => engine.log.related(id),
    mailbox: () => engine.mailbox.newest(),
    close: async () => {
      database.close();
      if (port instanceof HttpPort) await port.close();
    }
  };
}

const jobsQuery = (isContinued: boolean): string =>
  'SELECT Id, Status, JobType, ExtendedStatus, MethodName, ApexClass.Name, CreatedById, CreatedDate, CompletedDate, JobItemsProcessed, TotalJobItems, NumberOfErrors ' +
  `FROM AsyncApexJob ${isContinued ? 'WHERE Id < :before' : ''} ORDER BY Id DESC LIMIT :limit`;

function openJournal(state: string | undefined, schema: Schema): Journal {
  if (state === undefined) return new MemoryJournal();
  try {
    makeFolder(state);
    accessSync(state, constants.W_OK);
  } catch (error) {
    throw new JournalError(`The state folder ${state} cannot be written: ${(error as Error).message}. Choose another one with --state.`);
  }
  return new LibsqlJournal(join(state, 'org.db'), schema);
}

function addresses(credentials: NonNullable<OrgOptions['credentials']>): { address(name: string): string | null } {
  return { address: (name) => credentials[name]?.url ?? null };
}
