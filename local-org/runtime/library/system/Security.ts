import { checkAccess, type UserAccess } from '../../access/check-access.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { TYPES, mapType, setType } from '../../values/runtime-type.ts';
import { ApexSet } from '../../values/set.ts';
import { SObject } from '../../values/sobject.ts';
import type { EnumConstant } from '../../values/user-object.ts';
import type { Members } from '../registry.ts';

/** Fields taken away by object, and the positions of the records that lost some. */
class AccessDecision extends PlatformObject {
  override readonly typeName = 'System.SObjectAccessDecision';
  readonly removed = new Map<string, Set<string>>();
  readonly modified = new Set<number>();
  records: ApexList | null = null;
}

/** Apex Reference, Security Class and SObjectAccessDecision Class. */
export const securityMembers: Members = {
  'System.Security.stripInaccessible(System.AccessType,List<SObject>)': (access: EnumConstant, records: ApexList) =>
    strip(access, records, true),
  'System.Security.stripInaccessible(System.AccessType,List<SObject>,Boolean)': strip,
  'System.SObjectAccessDecision.getRecords()': (decision: AccessDecision) => decision.records,
  'System.SObjectAccessDecision.getModifiedIndexes()': (decision: AccessDecision) =>
    new ApexSet(setType(TYPES.Integer), [...decision.modified]),
  'System.SObjectAccessDecision.getRemovedFields()': (decision: AccessDecision) => {
    const fields = setType(TYPES.String);
    const entries = [...decision.removed].map(([object, names]) => [object, new ApexSet(fields, [...names])] as const);
    return new ApexMap(mapType(TYPES.String, fields), entries);
  }
};

interface Check {
  readonly access: UserAccess;
  readonly right: 'read' | 'edit';
  readonly enforceObject: boolean;
  readonly objectRight: 'read' | 'create' | 'edit';
}

const objectRights = { READABLE: 'read', CREATABLE: 'create', UPDATABLE: 'edit', UPSERTABLE: 'edit' } as const;

function strip(access: EnumConstant, records: ApexList, enforceObject: boolean): AccessDecision {
  const check: Check = {
    access: checkAccess(currentTransaction()),
    right: access.name === 'READABLE' ? 'read' : 'edit',
    enforceObject,
    objectRight: objectRights[access.name as keyof typeof objectRights]
  };
  const decision = new AccessDecision();
  const items = records.items.map((record, index) => stripRecord(record as SObject, index, decision, check));
  decision.records = new ApexList(records.type, items);
  return decision;
}

/** A copy of a record without the fields that the user may not use; child records likewise. */
function stripRecord(record: SObject, index: number, decision: AccessDecision, check: Check): SObject {
  const { object } = record;
  if (check.enforceObject && !check.access.object(object.name, check.objectRight)) {
    throw apexException('System.NoAccessException', `No access to entity: ${object.name}`);
  }
  // Object permissions are enforced for the records themselves; what is related and closed is left out.
  const related = { ...check, enforceObject: false };
  const copy = SObject.create(object);
  copy.queried = record.queried;
  for (const [slot, member] of record.layout.members.entries()) {
    const value = record.values[slot];
    const isOpen = member.kind !== 'children' || check.access.object(member.relationship.childObject, check.objectRight);
    const fieldName = member.kind !== 'children' ? member.field.name : isOpen ? null : member.relationship.name;
    if (fieldName === null || fieldName === 'Id' || check.access.field(object.name, fieldName, check.right)) {
      if (member.kind === 'field') copy.store(member.field, value);
      else if (member.kind === 'parent') copy.setParent(member.field, value as SObject | null);
      else copy.setChildren(member.relationship, stripChildren(value as ApexList, decision, related));
      continue;
    }
    decision.modified.add(index);
    const removed = decision.removed.get(object.name) ?? new Set<string>();
    decision.removed.set(object.name, removed.add(fieldName));
  }
  return copy;
}

function stripChildren(children: ApexList, decision: AccessDecision, check: Check): ApexList {
  return new ApexList(
    children.type,
    children.items.map((child, index) => stripRecord(child as SObject, index, decision, check))
  );
}
