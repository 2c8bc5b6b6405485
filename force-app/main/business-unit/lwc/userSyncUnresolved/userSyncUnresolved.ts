import { LightningElement, api } from 'lwc';
import { reasonText } from 'c/userSyncText';
import { labels } from './labels';

type Member = Apex.UserSyncScopeUnresolved;

/** Members that cannot be turned into users: while there are any, nobody is recycled. */
export default class UserSyncUnresolved extends LightningElement {
  @api members: readonly Member[] = [];
  labels = labels;

  get views(): { key: string; text: string }[] {
    return this.members.map((member) => ({ key: member.memberId, text: textOf(member) }));
  }
}

function textOf({ code, memberName, memberType, groupName }: Member): string {
  const values = code === 'HeldGroupGone' ? [groupName] : [memberName, memberType, groupName];
  return reasonText({ reason: code, arguments: values.map((value) => ({ type: 'text', value, label: '' })) });
}
