import { allowTruncation } from '../../dml/truncation.ts';
import type { SObject } from '../../values/sobject.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { Bean, beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';

const options = 'Database.DMLOptions';

/** Headers of a request: kept for their reader; there are no assignment rules, duplicate rules and mails that they would change. */
const assignment: BeanClass = {
  name: `${options}.AssignmentRuleHeader`,
  properties: { AssignmentRuleId: ['Id', 'f'], UseDefaultRule: ['Boolean', 'f'] }
};
const duplicates: BeanClass = {
  name: `${options}.DuplicateRuleHeader`,
  properties: { AllowSave: ['Boolean', 'f'], RunAsCurrentUser: ['Boolean', 'f'] }
};
const emails: BeanClass = {
  name: `${options}.EmailHeader`,
  properties: { TriggerAutoResponseEmail: ['Boolean', 'f'], TriggerOtherEmail: ['Boolean', 'f'], TriggerUserEmail: ['Boolean', 'f'] }
};

/** Apex Reference, DMLOptions Class. `OptAllOrNone` and `AllowFieldTruncation` are heeded. */
export class DmlOptions extends PlatformObject {
  override readonly typeName = options;
  allOrNone: boolean | null = null;
  localeOptions: string | null = null;
  allowFieldTruncation: boolean | null = null;
  assignmentRuleHeader: Bean | null = new Bean(assignment);
  duplicateRuleHeader: Bean | null = new Bean(duplicates);
  emailHeader: Bean | null = new Bean(emails);
}

type Property = Exclude<keyof DmlOptions, keyof PlatformObject>;

function property(name: string, key: Property): Members {
  return {
    [`get:${options}.${name}`]: (of: DmlOptions) => of[key],
    [`set:${options}.${name}`]: (of: DmlOptions, value: never) => (of[key] = value)
  };
}

export const dmlOptionsMembers: Members = {
  [`${options}.<init>()`]: () => new DmlOptions(),
  'System.SObject.setOptions(Database.DMLOptions)': (record: SObject, dmlOptions: DmlOptions | null) =>
    allowTruncation(record, dmlOptions?.allowFieldTruncation === true),
  ...property('OptAllOrNone', 'allOrNone'),
  ...property('LocaleOptions', 'localeOptions'),
  ...property('AllowFieldTruncation', 'allowFieldTruncation'),
  ...property('AssignmentRuleHeader', 'assignmentRuleHeader'),
  ...property('DuplicateRuleHeader', 'duplicateRuleHeader'),
  ...property('EmailHeader', 'emailHeader'),
  ...beanMembers(assignment),
  ...beanMembers(duplicates),
  ...beanMembers(emails)
};
