import { beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';

const outcome: BeanClass['properties'] = { Errors: ['List<Database.Error>', 'gf'], Success: ['Boolean', 'if'] };
const bean = (name: string, properties: BeanClass['properties']): Members =>
  beanMembers({ name, properties: { ...properties, ...outcome }, abstract: true, defaults: { Success: false }, lists: ['Errors'] });

/** Results of operations that the local org does not have: tests make them from JSON. */
export const otherResultMembers: Members = {
  ...bean('Database.LeadConvertResult', {
    AccountId: ['Id', 'gf'],
    ContactId: ['Id', 'gf'],
    LeadId: ['Id', 'gf'],
    OpportunityId: ['Id', 'gf']
  }),
  ...bean('Approval.LockResult', { Id: ['Id', 'gf'] }),
  ...bean('Approval.UnlockResult', { Id: ['Id', 'gf'] }),
  ...bean('Approval.ProcessResult', {
    ActorIds: ['List<Id>', 'gf'],
    EntityId: ['Id', 'gf'],
    InstanceId: ['Id', 'gf'],
    InstanceStatus: ['String', 'gf'],
    NewWorkitemIds: ['List<Id>', 'gf']
  })
};
