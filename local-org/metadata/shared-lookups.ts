import type { ObjectDraft } from './drafts.ts';
import { flagOf, type XmlElement } from './xml.ts';

/** Lookups of standard objects that lead to custom objects too: child relationship, object and field; `flag` of the object's file that opens it. */
const lookups: readonly { readonly name: string; readonly childObject: string; readonly field: string; readonly flag?: string }[] = [
  { name: 'Tasks', childObject: 'Task', field: 'WhatId', flag: 'enableActivities' },
  { name: 'Events', childObject: 'Event', field: 'WhatId', flag: 'enableActivities' },
  { name: 'Emails', childObject: 'EmailMessage', field: 'RelatedToId', flag: 'enableActivities' },
  { name: 'Notes', childObject: 'Note', field: 'ParentId' },
  { name: 'Attachments', childObject: 'Attachment', field: 'ParentId' },
  { name: 'ContentDocumentLinks', childObject: 'ContentDocumentLink', field: 'LinkedEntityId' },
  { name: 'FeedSubscriptionsForEntity', childObject: 'EntitySubscription', field: 'ParentId' },
  { name: 'TopicAssignments', childObject: 'TopicAssignment', field: 'EntityId' },
  { name: 'ProcessInstances', childObject: 'ProcessInstance', field: 'TargetObjectId' }
];
/** Like these, but without a child relationship. */
const others: readonly (readonly [object: string, field: string])[] = [
  ['FeedItem', 'ParentId'],
  ['FeedComment', 'ParentId'],
  ['ContentVersion', 'FirstPublishLocationId'],
  ['ContentDistribution', 'RelatedRecordId'],
  ['DuplicateRecordItem', 'RecordId']
];

/** Lets tasks, notes, files and the like belong to a custom object (Object Reference, Custom Objects). */
export function joinSharedLookups(objects: ReadonlyMap<string, ObjectDraft>, object: ObjectDraft, element: XmlElement): void {
  for (const { name, childObject, field, flag } of lookups) {
    if (flag && !flagOf(element, flag)) continue;
    addTarget(objects, childObject, field, object.name);
    object.childRelationships.push({ name, childObject, field });
  }
  for (const [name, field] of others) addTarget(objects, name, field, object.name);
}

function addTarget(objects: ReadonlyMap<string, ObjectDraft>, object: string, fieldName: string, target: string): void {
  const fields = objects.get(object.toLowerCase())!.fields;
  const at = fields.findIndex(({ name }) => name === fieldName);
  const field = fields[at]!;
  fields[at] = { ...field, referenceTo: [...(field.referenceTo ?? []), target] };
}
