import { Layout, type LayoutMember } from '../../values/layout.ts';
import { SObject } from '../../values/sobject.ts';

export interface CloneOptions {
  readonly preserveId: boolean;
  /** Related records are cloned too, else shared. */
  readonly deep: boolean;
  readonly preserveTimestamps: boolean;
  readonly preserveAutonumber: boolean;
}

const timestamps = new Set(['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp']);

/** Apex Reference, SObject.clone: without Id, timestamps and auto-numbers unless they are to be kept. */
export function cloneRecord(record: SObject, options: CloneOptions): SObject {
  let copy = new SObject(Layout.empty(record.object), [], record.queried);
  for (const [slot, member] of record.layout.members.entries()) {
    if (!isKept(member, options)) continue;
    copy = put(copy, member, record.values[slot], options);
  }
  copy.queried = false;
  copy.cloneSource = record.id;
  return copy;
}

function isKept(member: LayoutMember, options: CloneOptions): boolean {
  if (member.kind === 'children') return options.deep;
  if (member.kind === 'parent') return true;
  if (member.name === 'Id') return options.preserveId;
  if (timestamps.has(member.name)) return options.preserveTimestamps;
  return member.field.autoNumberFormat === undefined || options.preserveAutonumber;
}

function put(copy: SObject, member: LayoutMember, value: unknown, options: CloneOptions): SObject {
  if (member.kind === 'field') copy.store(member.field, value);
  else if (member.kind === 'parent')
    copy.setParent(
      member.field,
      value instanceof SObject && options.deep ? cloneRecord(value, { ...options, preserveId: true }) : (value as SObject | null)
    );
  else copy.setChildren(member.relationship, value as never);
  return copy;
}
