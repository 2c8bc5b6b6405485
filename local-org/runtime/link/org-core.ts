import type { Abi } from '../../contract/abi.ts';
import type { CompiledUnit } from '../../contract/program.ts';
import type { Schema } from '../../contract/schema.ts';
import type { ParseSoql } from '../../contract/soql.ts';
import type { Clock } from '../kernel/clock.ts';
import { addCpu } from '../kernel/add-cpu.ts';
import { IdCounters } from '../kernel/ids.ts';
import type { Random } from '../kernel/random.ts';
import type { OrgServices } from '../kernel/transaction.ts';
import type { PlatformClasses } from '../library/data-classes.ts';
import { derivedMembers } from '../library/derived-members.ts';
import { orgMembers, orgSiteMembers } from '../library/org-members.ts';
import { Registry } from '../library/registry.ts';
import { valueMembers } from '../library/value-members.ts';
import { Database } from '../storage/database.ts';
import type { Journal } from '../storage/journal.ts';
import type { CredentialAddresses } from '../transactions/callout-port.ts';
import { currentTransaction, runningTransaction } from '../transactions/current.ts';
import { Engine } from '../transactions/engine.ts';
import type { KillPlan } from '../transactions/kill.ts';
import type { ProjectSettings } from '../transactions/project-settings.ts';
import type { ValueContext } from '../values/context.ts';
import { restoreSnapshot, takeSnapshot } from '../values/snapshot.ts';
import { TypeTable } from '../values/type-table.ts';
import { EnumTable, type PlatformEnums } from './enums.ts';
import { LinkedProgram } from './linked-program.ts';
import { orgAbi } from './org-abi.ts';
import { runTrigger } from './run-trigger.ts';
import { valueAbi } from './value-abi.ts';

/** Frames that V8 keeps of a throw: enough for the stack of an exception at any depth that a person reads. */
const stackFrames = 60;

export interface CoreParts {
  readonly schema: Schema;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: ProjectSettings;
  readonly credentials: CredentialAddresses;
  readonly parseSoql: ParseSoql;
  readonly platformEnums: PlatformEnums;
  readonly platformClasses: PlatformClasses;
  /** Faults of a simulation. */
  readonly killPlan?: KillPlan | undefined;
  /** Text of a custom label by name, or undefined. */
  readonly label: (name: string, language: string) => string | undefined;
}

/** The runtime of one org: database, program, library and transactions, linked. */
export interface OrgCore {
  readonly engine: Engine;
  readonly database: Database;
  readonly program: LinkedProgram;
  readonly abi: Abi;
  readonly registry: Registry;
  readonly types: TypeTable;
  readonly context: ValueContext;
  /** Hits by file of a coverage build. */
  readonly hits: ReadonlyMap<string, Uint8Array>;
  load(units: readonly CompiledUnit[]): void;
  /** Puts other units in place of all that are loaded. */
  replace(units: readonly CompiledUnit[]): void;
  /** The same while no transaction waits, which would go on with some of the new: units that have not changed stay as they are. */
  update(units: readonly CompiledUnit[]): void;
  /** What is used from here on is noted (`LinkedProgram.usedUnits`). While no transaction is open. */
  forgetUses(): void;
}

export function linkOrg(parts: CoreParts): OrgCore {
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, stackFrames);
  const { schema, clock, random, settings, credentials, parseSoql } = parts;
  const program = new LinkedProgram(runTrigger);
  const types = new TypeTable({ schema, class: (name) => program.class(name) });
  const enums = new EnumTable(program, parts.platformEnums);
  const ids = new IdCounters();
  const database = new Database(schema, ids, parts.journal);
  const services: OrgServices = { schema, program, clock, random, ids, types, label: parts.label };
  const context: ValueContext = {
    schema,
    types,
    program,
    enumConstant: (enumName, constant) => enums.constant(enumName, constant),
    now: () => clock.now(),
    random: () => random,
    user: () => currentTransaction().user,
    log: (line) => void runningTransaction()?.log.push(line),
    charge: (microseconds) => addCpu(currentTransaction(), microseconds)
  };
  const snapshots = { take: takeSnapshot, restore: (text: string) => restoreSnapshot(text, context) };
  const engine = new Engine({
    services,
    database,
    program,
    settings,
    snapshots,
    enums,
    credentials,
    types,
    parseSoql,
    killPlan: parts.killPlan
  });
  const registry = new Registry((name) => derivedMembers(name, parts.platformClasses)).add(...valueMembers(context), ...orgMembers);
  const hits = new Map<string, Uint8Array>();
  const label = (name: string): string => parts.label(name, currentTransaction().user.language) ?? name;
  const abi = orgAbi({ values: valueAbi(context), program, registry, siteMembers: orgSiteMembers, schema, types, enums, label, hits });
  const load = (units: readonly CompiledUnit[]): void => program.load(units, abi);
  const forgetNames = (): void => {
    types.clear();
    enums.clear();
  };
  const update = (units: readonly CompiledUnit[]): void => {
    forgetNames();
    program.update(units, abi);
  };
  const forgetUses = (): void => {
    forgetNames();
    program.forgetUses();
  };
  const replace = (units: readonly CompiledUnit[]): void => {
    program.clear();
    update(units);
  };
  return { engine, database, program, abi, registry, types, context, hits, load, replace, update, forgetUses };
}
