import { beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';

/** Apex Reference, ChangeEventHeader Class. The local org publishes no change events: tests make headers themselves. */
const header: BeanClass = {
  name: 'EventBus.ChangeEventHeader',
  properties: {
    ChangedFields: ['List<String>', 'gsf'],
    ChangeOrigin: ['String', 'gsf'],
    ChangeType: ['String', 'gsf'],
    CommitNumber: ['Long', 'gsf'],
    CommitTimestamp: ['Long', 'gsf'],
    CommitUser: ['String', 'gsf'],
    DiffFields: ['List<String>', 'gsf'],
    EntityName: ['String', 'gsf'],
    NulledFields: ['List<String>', 'gsf'],
    RecordIds: ['List<String>', 'gsf'],
    SequenceNumber: ['Integer', 'gsf'],
    TransactionEnd: ['Boolean', 'i'],
    TransactionKey: ['String', 'gsf']
  },
  defaults: { TransactionEnd: false }
};

export const changeEventHeaderMembers: Members = beanMembers(header);
