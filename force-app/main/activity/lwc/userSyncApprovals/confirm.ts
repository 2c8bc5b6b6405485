import UserSyncConfirm from 'c/userSyncConfirm';
import { format } from 'c/userSyncText';
import { labels } from './labels';

/** Asks before recycling is approved, with the names; their number is typed. */
export async function confirmApproval(lines: readonly { readonly name: string }[]): Promise<boolean> {
  const answer = await UserSyncConfirm.open({
    size: 'small',
    label: labels.approveHeading,
    heading: labels.approveHeading,
    text: format(labels.approveText, lines.length),
    list: lines.map(({ name }) => name),
    typed: String(lines.length),
    confirmLabel: labels.approveHeading,
    destructive: true
  });
  return answer === 'confirm';
}
