import type { Abi } from '../../contract/abi.ts';
import type { Schema } from '../../contract/schema.ts';
import { saveRecords } from '../dml/save.ts';
import { checkCpu, chargeStatements } from '../kernel/add-cpu.ts';
import { effectiveSite, type SiteMembers } from '../library/database/call-site.ts';
import { recordOf } from '../library/database/Dml.ts';
import { Registry } from '../library/registry.ts';
import { FieldToken, ObjectToken } from '../library/schema/tokens.ts';
import { collectionViews } from '../library/system/collection-views.ts';
import { settingMember } from '../library/system/CustomSettings.ts';
import { ApexType } from '../library/system/Type.ts';
import { counters, currentTransaction, runningTransaction } from '../transactions/current.ts';
import { KilledError } from '../transactions/kill.ts';
import { isCatchable } from '../transactions/failure.ts';
import { apexError } from '../values/caught.ts';
import { NotSupportedError } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import { apexException, exceptionClass, nullPointer } from '../values/platform-exceptions.ts';
import type { TypeDescriptor } from '../values/runtime-type.ts';
import { SObject } from '../values/sobject.ts';
import type { TypeTable } from '../values/type-table.ts';
import { ApexObject, describeClass } from '../values/user-object.ts';
import type { EnumTable } from './enums.ts';
import { bindFutures } from './futures.ts';
import type { LinkedProgram } from './linked-program.ts';
import { onlyRow, querySite } from './query-site.ts';
import { enterRunAs, leaveRunAs } from './run-as.ts';
import type { ValueAbi } from './value-abi.ts';

export interface AbiParts {
  readonly values: ValueAbi;
  readonly program: LinkedProgram;
  readonly registry: Registry;
  readonly siteMembers: SiteMembers;
  readonly schema: Schema;
  readonly types: TypeTable;
  readonly enums: EnumTable;
  /** Text of a custom label in the running user's language. */
  readonly label: (name: string) => string;
  /** Hit counters by file; coverage builds fill it. */
  readonly hits: Map<string, Uint8Array>;
}

/** Everything that emitted code may call: values, library, program, data and transaction. */
export function orgAbi(parts: AbiParts): Abi {
  const { values, program, types, enums } = parts;
  const lib = libraryLookup(parts);
  const views = new Registry().add(collectionViews(types));
  return {
    ...values,
    ...exceptionAbi,
    ...dataAbi(parts),
    lib,
    view: (key) => views.get(key) ?? lib(key),
    enumConstant: (enumName, constant) => enums.constant(enumName, constant),
    enumValues: (type) => enums.values(type),
    enumValueOf: (type, text) => enums.valueOf(type, text),
    classLiteral: (type) => new ApexType(type as TypeDescriptor),
    classRef: (name) => program.classRef(name),
    onRelink: (forget) => program.onRelink(forget),
    defineClass: (info, build) =>
      program.defineClass(info, () => {
        const js = build();
        describeClass(js, info);
        bindFutures(info, js);
        return js;
      }),
    defineTrigger: (info, body) => program.defineTrigger(info, body),
    defineAnonymous: (body) => program.defineAnonymous(body),
    baseClass: (name) => (isPlainBase(name) ? ApexObject : (exceptionClass(name) ?? unknownBase(name))) as ReturnType<Abi['baseClass']>,
    hits: (file, lineCount) => {
      const known = parts.hits.get(file);
      const hits = known?.length === lineCount ? known : new Uint8Array(lineCount);
      parts.hits.set(file, hits);
      return hits;
    },
    touch: (slot) => void currentTransaction().touched.add(slot),
    counters,
    tick: () => {
      const tx = currentTransaction();
      chargeStatements(tx, counters);
      if (tx.stopped) throw new KilledError(`${tx.what} was aborted`);
      checkCpu(tx);
    },
    tooDeep: () => {
      throw apexException('System.LimitException', 'Maximum stack depth reached: 1001');
    },
    label: parts.label,
    *switchPoint(kind) {
      if (!currentTransaction().database.dirty) yield { kind: 'switch', at: kind };
    },
    get dead() {
      return runningTransaction()?.dead ?? false;
    }
  };

  function unknownBase(name: string): never {
    throw new NotSupportedError(`a subclass of ${types.type(name).name}`);
  }
}

/** Classes that a program extends and that bring nothing of their own: what they declare, subclasses override. */
const plainBases: ReadonlySet<string> = new Set(['system.object', 'metadata.deploycallbackcontext', 'visualeditor.dynamicpicklist']);
const isPlainBase = (name: string): boolean => plainBases.has(name.toLowerCase());

const exceptionAbi: Pick<Abi, 'caught' | 'leaving'> = {
  caught(thrown) {
    const error = leave(thrown);
    if (!isCatchable(error)) throw error;
    return error;
  },
  leaving: leave
};

/** What a throw stands for. The transaction is dead from here on if Apex cannot catch it: no finally block runs. */
function leave(thrown: unknown): Error {
  const error = apexError(thrown);
  if (!isCatchable(error)) currentTransaction().dead = true;
  return error;
}

function dataAbi({
  schema,
  types
}: AbiParts): Pick<Abi, 'query' | 'dml' | 'singleRow' | 'objectToken' | 'fieldToken' | 'setting' | 'enterRunAs' | 'leaveRunAs'> {
  return {
    query: (query, site) => querySite(query, site, types),
    dml: (operation, target, site, options) => {
      const tx = currentTransaction();
      if (target === null) throw nullPointer();
      const items = target instanceof ApexList ? target.items : [target];
      const { externalId, master } = options ?? {};
      saveRecords(
        tx,
        operation,
        items.map((item) => recordOf(tx, item)),
        {
          ...effectiveSite(site),
          allOrNone: true,
          ...(externalId === undefined ? {} : { externalId }),
          ...(master instanceof SObject ? { master } : {})
        }
      );
    },
    singleRow: (list) => onlyRow((list as ApexList).items),
    objectToken: (object) => new ObjectToken(need(schema.object(object), object)),
    fieldToken: (object, field) =>
      new FieldToken(need(schema.object(object), object), need(schema.field(object, field), `${object}.${field}`)),
    setting: (object, member) => settingMember(need(schema.object(object), object), member),
    enterRunAs,
    leaveRunAs
  };
}

/** A key without an implementation answers a function that ends the transaction. */
function libraryLookup({ registry, siteMembers }: AbiParts): Abi['lib'] {
  const ofSites = new Map(Object.entries(siteMembers).map(([key, member]) => [key.toLowerCase(), member]));
  return (key, site) => {
    const ofSite = ofSites.get(key.toLowerCase());
    if (ofSite && site) return ofSite(site) as (...args: unknown[]) => unknown;
    const member = registry.get(key);
    if (member) return member;
    return () => {
      throw new NotSupportedError(key);
    };
  };
}

function need<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`not in the schema: ${what}`);
  return found;
}
