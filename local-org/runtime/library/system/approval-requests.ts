import { beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';

/** The fields are declared by the first class alone. */
const common: BeanClass['properties'] = { Comments: ['String', 'gs'], NextApproverIds: ['List<Id>', 'gs'] };
const request: BeanClass['properties'] = { Comments: ['String', 'gsf'], NextApproverIds: ['List<Id>', 'gsf'] };

/** Apex Reference, ProcessRequest, ProcessSubmitRequest and ProcessWorkitemRequest Class. */
export const approvalRequestMembers: Members = {
  ...beanMembers({ name: 'Approval.ProcessRequest', properties: request }),
  ...beanMembers({
    name: 'Approval.ProcessSubmitRequest',
    supertypes: ['Approval.ProcessRequest'],
    properties: {
      ...common,
      ObjectId: ['String', 'gsf'],
      ProcessDefinitionNameOrId: ['String', 'gsf'],
      SkipEntryCriteria: ['Boolean', 'gsf'],
      SubmitterId: ['String', 'gsf']
    }
  }),
  ...beanMembers({
    name: 'Approval.ProcessWorkitemRequest',
    supertypes: ['Approval.ProcessRequest'],
    properties: { ...common, Action: ['String', 'gsf'], WorkitemId: ['String', 'gsf'] }
  })
};
