import type { ObjectSchema } from '../../../contract/schema.ts';
import { activityRules } from './activity.ts';
import { caseRules } from './case.ts';
import { contentVersionRules } from './content-version.ts';
import { eventRules } from './event.ts';
import { groupMemberRules, groupRules } from './group.ts';
import { lineItemRules } from './line-item.ts';
import { opportunityRules } from './opportunity.ts';
import { permissionSetAssignmentRules, permissionSetRules, setupEntityAccessRules } from './permission-set.ts';
import { personNameRules } from './person-name.ts';
import { roleRules } from './role.ts';
import type { ObjectRules } from './rules.ts';
import { hierarchySettingRules } from './setting.ts';
import { userRules } from './user.ts';

const none: ObjectRules = {};
const byObject: Readonly<Record<string, ObjectRules>> = {
  Case: caseRules,
  Contact: personNameRules,
  ContentVersion: contentVersionRules,
  Event: eventRules,
  Group: groupRules,
  GroupMember: groupMemberRules,
  Lead: personNameRules,
  Opportunity: opportunityRules,
  OpportunityLineItem: lineItemRules,
  OrderItem: lineItemRules,
  PermissionSet: permissionSetRules,
  PermissionSetAssignment: permissionSetAssignmentRules,
  QuoteLineItem: lineItemRules,
  SetupEntityAccess: setupEntityAccessRules,
  Task: activityRules,
  User: userRules,
  UserRole: roleRules
};

export function rulesOf(object: ObjectSchema): ObjectRules {
  return object.kind === 'hierarchySetting' ? hierarchySettingRules : (byObject[object.name] ?? none);
}
