import { currentTransaction } from '../../transactions/current.ts';
import { systemValue } from '../../transactions/system-rows.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { ApexSet } from '../../values/set.ts';
import type { Members } from '../registry.ts';

/** Characters and recipients that one notification may have (Apex Reference, CustomNotification Class). */
const longest = { title: 250, body: 750, recipients: 500 } as const;

class CustomNotification extends PlatformObject {
  override readonly typeName = 'Messaging.CustomNotification';
  notificationTypeId: string | null = null;
  title: string | null = null;
  body: string | null = null;
  targetId: string | null = null;
  targetPageRef: string | null = null;

  /** What keeps it from being sent, or null. */
  problem(): string | null {
    const { database } = currentTransaction();
    if (!this.notificationTypeId || systemValue(database, 'CustomNotificationType', this.notificationTypeId, 'DeveloperName') === null)
      return 'The notification type ID is missing or no such type exists.';
    if (!this.title || this.title.length > longest.title) return `A title of at most ${longest.title} characters is needed.`;
    if (!this.body || this.body.length > longest.body) return `A body of at most ${longest.body} characters is needed.`;
    if (!this.targetId && !this.targetPageRef) return 'A target ID or a target page reference is needed.';
    return null;
  }
}

/**
 * Apex Reference, CustomNotification Class. What is sent stands in the log of the transaction, since no page shows a bell; it is not taken back by a rollback.
 */
export const customNotificationMembers: Members = {
  'Messaging.CustomNotification.<init>()': () => new CustomNotification(),
  'Messaging.CustomNotification.setNotificationTypeId(String)': (notification: CustomNotification, id: string | null) => {
    notification.notificationTypeId = id;
  },
  'Messaging.CustomNotification.setTitle(String)': (notification: CustomNotification, title: string | null) => {
    notification.title = title;
  },
  'Messaging.CustomNotification.setBody(String)': (notification: CustomNotification, body: string | null) => {
    notification.body = body;
  },
  'Messaging.CustomNotification.setTargetId(String)': (notification: CustomNotification, id: string | null) => {
    notification.targetId = id;
  },
  'Messaging.CustomNotification.setTargetPageRef(String)': (notification: CustomNotification, reference: string | null) => {
    notification.targetPageRef = reference;
  },
  'Messaging.CustomNotification.send(Set<String>)': (notification: CustomNotification, recipients: ApexSet | null) => {
    const users = [...(recipients?.values() ?? [])];
    const problem =
      users.length === 0 || users.length > longest.recipients
        ? `Between 1 and ${longest.recipients} recipients are needed.`
        : notification.problem();
    if (problem) throw apexException('System.IllegalArgumentException', problem);
    currentTransaction().log.push(`NOTIFICATION|${users.join(',')}|${notification.title}|${notification.body}`);
  }
};
