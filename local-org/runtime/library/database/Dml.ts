import type { DataSite, DmlOperation } from '../../../contract/abi.ts';
import type { SaveResult } from '../../dml/results.ts';
import { saveRecords, type SaveOptions } from '../../dml/save.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { unbox } from '../../values/boxed.ts';
import { toId18 } from '../../values/id.ts';
import { ApexList } from '../../values/list.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { listType } from '../../values/runtime-type.ts';
import { SObject } from '../../values/sobject.ts';
import { AccessLevel } from '../system/AccessLevel.ts';
import type { Member } from '../registry.ts';
import { effectiveSite, type SiteMembers } from './call-site.ts';
import { DmlOptions } from './DmlOptions.ts';
import { SaveResultObject, type ResultType } from './Results.ts';

const results: Readonly<Record<DmlOperation, ResultType>> = {
  insert: 'Database.SaveResult',
  update: 'Database.SaveResult',
  upsert: 'Database.UpsertResult',
  delete: 'Database.DeleteResult',
  undelete: 'Database.UndeleteResult',
  merge: 'Database.MergeResult'
};

/** Types of the first argument per operation. */
const targets = {
  insert: ['SObject', 'List<SObject>'],
  update: ['SObject', 'List<SObject>'],
  upsert: ['SObject', 'List<SObject>'],
  delete: ['SObject', 'List<SObject>', 'Id', 'List<Id>'],
  undelete: ['SObject', 'List<SObject>', 'Id', 'List<Id>'],
  merge: ['SObject,SObject', 'SObject,List<SObject>', 'SObject,Id', 'SObject,List<Id>']
} as const;

/** What may follow: all-or-none, DML options, an external id, the access level. */
const tails: readonly (readonly string[])[] = [
  [],
  ['Boolean'],
  ['Database.DMLOptions'],
  ['Schema.SObjectField'],
  ['Schema.SObjectField', 'Boolean']
];

/** Apex Reference, Database Class: DML methods, in all their overloads. */
export const dmlMembers: SiteMembers = Object.fromEntries(
  (Object.keys(targets) as (keyof typeof targets)[]).flatMap((operation) =>
    targets[operation].flatMap((target) =>
      tails.flatMap((tail) =>
        [tail, [...tail, 'System.AccessLevel']].map((rest) => {
          const key = `System.Database.${operation}(${[target, ...rest].join(',')})`;
          return [key, (site: DataSite) => method(operation, site)] as const;
        })
      )
    )
  )
);

/** Arguments after the first tell themselves apart by their kind. */
function method(operation: DmlOperation, site: DataSite): Member {
  return (...given: unknown[]): unknown => {
    const master = operation === 'merge' ? { master: given.shift() as SObject } : {};
    const [target, ...rest] = given;
    const tx = currentTransaction();
    const level = rest.find((argument) => argument instanceof AccessLevel) ?? null;
    const { mode, sharing } = effectiveSite(site, level);
    const options: SaveOptions = { mode, sharing, allOrNone: allOrNone(rest), truncates: truncates(rest), ...externalId(rest), ...master };
    if (!(target instanceof ApexList)) return wrap(operation, saveRecords(tx, operation, [recordOf(tx, target)], options)[0]!, [target]);
    const saved = saveRecords(
      tx,
      operation,
      target.items.map((item) => recordOf(tx, item)),
      options
    );
    const type = tx.engine.types.type(results[operation]);
    return new ApexList(
      listType(type),
      saved.map((result, i) => wrap(operation, result, [target.items[i]]))
    );
  };
}

const wrap = (operation: DmlOperation, result: SaveResult, targets: readonly unknown[]): SaveResultObject =>
  new SaveResultObject(
    results[operation],
    result,
    operation === 'merge' ? targets.map((target) => (target instanceof SObject ? target.id : String(unbox(target)))) : []
  );

function allOrNone(rest: readonly unknown[]): boolean {
  for (const argument of rest) {
    if (typeof argument === 'boolean') return argument;
    if (argument instanceof DmlOptions) return argument.allOrNone ?? false;
  }
  return true;
}

const truncates = (rest: readonly unknown[]): boolean =>
  rest.some((argument) => argument instanceof DmlOptions && argument.allowFieldTruncation === true);

function externalId(rest: readonly unknown[]): { readonly externalId?: string } {
  const token = rest.find((argument) => typeof argument === 'object' && argument !== null && 'fieldName' in argument) as
    { fieldName: string } | undefined;
  return token ? { externalId: token.fieldName } : {};
}

/** A record, or the record of an Id. */
export function recordOf(tx: ApexTransaction, value: unknown): SObject | null {
  if (value === null) throw nullPointer();
  if (value instanceof SObject) return value;
  const text = String(unbox(value));
  const id = toId18(text);
  const object = id === null ? undefined : tx.org.schema.objectByPrefix(id.slice(0, 3));
  if (!object) throw apexException('System.StringException', `Invalid id: ${text}`);
  const record = SObject.create(object);
  record.store(tx.org.schema.field(object.name, 'Id')!, id);
  return record;
}
