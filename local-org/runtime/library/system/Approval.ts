import { failure, dmlException, type FailedRecord } from '../../dml/failures.ts';
import type { SaveError } from '../../dml/results.ts';
import { charge } from '../../kernel/limits.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { unbox } from '../../values/boxed.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { nullPointer } from '../../values/platform-exceptions.ts';
import { listType, mapType, TYPES } from '../../values/runtime-type.ts';
import { SObject } from '../../values/sobject.ts';
import { Bean, beanClass } from '../bean.ts';
import { DatabaseError } from '../database/Results.ts';
import type { Member, Members } from '../registry.ts';

const LOCKS = 'RecordLock';

/**
 * Apex Reference, Approval Class. Locks are kept with the records. A request to an approval process finds none: the processes of a project are not run here,
 * and where there is one for the record, the request is not supported.
 */
export const approvalMembers: Members = {
  ...changing('lock', (id) => void currentTransaction().database.table(LOCKS).put([id])),
  ...changing('unlock', (id) => void currentTransaction().database.table(LOCKS).remove(id)),
  'System.Approval.isLocked(Id)': (id: unknown) => isLocked(id),
  'System.Approval.isLocked(SObject)': (record: unknown) => isLocked(record),
  'System.Approval.isLocked(List<Object>)': (list: ApexList) =>
    new ApexMap(
      mapType(TYPES.Id, TYPES.Boolean),
      list.items.map((item) => [idOf(item), isLocked(item)] as const)
    ),
  ...processing('Approval.ProcessRequest', (request) => request as Bean),
  'System.Approval.process(List<Approval.ProcessRequest>)': (requests: ApexList) => processAll(requests, true),
  'System.Approval.process(List<Approval.ProcessRequest>,Boolean)': processAll
};

const isLocked = (target: unknown): boolean => currentTransaction().database.table(LOCKS).get(idOf(target)) !== undefined;

function idOf(target: unknown): string {
  const id = target instanceof SObject ? target.id : unbox(target);
  if (typeof id !== 'string') throw nullPointer();
  return id;
}

/** The overloads of `lock` or `unlock`. */
function changing(name: 'lock' | 'unlock', change: (id: string) => void): Members {
  const resultName = name === 'lock' ? 'Approval.LockResult' : 'Approval.UnlockResult';
  const all = (targets: readonly unknown[], allOrNone: boolean): Bean[] => {
    const errors = targets.map((target) => missing(idOf(target)));
    const failed = targets.flatMap((target, index) => failedRecord(idOf(target), index, errors[index]!));
    if (allOrNone && failed.length > 0) throw dmlException(name, failed);
    return targets.map((target, index) => {
      const locked = currentTransaction().database.table(LOCKS).get(idOf(target)) !== undefined;
      if (errors[index]!.length === 0 && locked !== (name === 'lock')) {
        change(idOf(target));
        currentTransaction().uncommittedWork = true;
      }
      return resultOf(resultName, { Id: idOf(target) }, errors[index]!);
    });
  };
  const members: Record<string, Member> = {};
  for (const type of ['Id', 'SObject']) {
    members[`System.Approval.${name}(${type})`] = (target: unknown) => all([target], true)[0];
    members[`System.Approval.${name}(${type},Boolean)`] = (target: unknown, allOrNone: boolean) => all([target], allOrNone)[0];
  }
  const listOf = (results: Bean[]): ApexList => new ApexList(listType(typeOf(resultName)), results);
  members[`System.Approval.${name}(List<Object>)`] = (list: ApexList) => listOf(all(list.items, true));
  members[`System.Approval.${name}(List<Object>,Boolean)`] = (list: ApexList, allOrNone: boolean) => listOf(all(list.items, allOrNone));
  return members;
}

function missing(id: string): readonly SaveError[] {
  const { database, org } = currentTransaction();
  const object = org.schema.objectByPrefix(id.slice(0, 3));
  return object && database.tableOf(object).get(id) ? [] : [failure('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id')];
}

function failedRecord(id: string, index: number, errors: readonly SaveError[]): FailedRecord[] {
  const object = currentTransaction().org.schema.objectByPrefix(id.slice(0, 3))?.name ?? '';
  return errors.length === 0 ? [] : [{ index, object, id, errors }];
}

function processing(type: string, request: (value: unknown) => Bean): Members {
  return {
    [`System.Approval.process(${type})`]: (value: unknown) => processOne([request(value)], true)[0],
    [`System.Approval.process(${type},Boolean)`]: (value: unknown, allOrNone: boolean) => processOne([request(value)], allOrNone)[0]
  };
}

function processAll(requests: ApexList, allOrNone: boolean): ApexList {
  return new ApexList(listType(typeOf('Approval.ProcessResult')), processOne(requests.items as Bean[], allOrNone));
}

/** Counts a DML statement. */
function processOne(requests: readonly (Bean | null)[], allOrNone: boolean): Bean[] {
  const tx = currentTransaction();
  charge(tx.limits, 'dmlStatements');
  const failed = requests.map((request, index): FailedRecord => {
    if (request === null) throw nullPointer();
    const id = request.get('ObjectId') as string | null;
    const object = id === null ? undefined : tx.org.schema.objectByPrefix(id.slice(0, 3));
    if (object && tx.engine.settings.hasApprovalProcess(object.name))
      throw new NotSupportedError(`the approval processes of ${object.name}`);
    return { index, object: object?.name ?? '', id: null, errors: [refusal(request)] };
  });
  if (allOrNone && failed.length > 0) throw dmlException('process', failed);
  return failed.map(({ errors }, index) => resultOf('Approval.ProcessResult', { EntityId: requests[index]!.get('ObjectId') }, errors));
}

function refusal(request: Bean): SaveError {
  if (request.typeName === 'Approval.ProcessWorkitemRequest') return failure('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  return request.get('ObjectId') === null
    ? failure('REQUIRED_FIELD_MISSING', 'Required fields are missing: [objectId]', 'objectId')
    : failure('NO_APPLICABLE_PROCESS', 'No applicable approval process was found.');
}

function resultOf(name: string, values: Readonly<Record<string, unknown>>, errors: readonly SaveError[]): Bean {
  const bean = new Bean(beanClass(name)!);
  for (const [property, value] of Object.entries(values)) bean.set(property, value);
  bean.set('Success', errors.length === 0);
  const list = errors.map((error) => new DatabaseError(error));
  bean.set('Errors', new ApexList(listType(typeOf('Database.Error')), list));
  return bean;
}

const typeOf = (name: string) => currentTransaction().engine.types.type(name);
