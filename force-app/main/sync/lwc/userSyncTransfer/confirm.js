import UserSyncConfirm from 'c/userSyncConfirm';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** Asks before user management is transferred, with the names of those who go to the recycle bin; above the limit their number is typed. */
export async function confirmTransfer(unitName, plan, load) {
    const { recycled, needsTyping } = plan;
    const heading = format(labels.confirmTitle, unitName);
    const names = recycled > 0 ? (await load('Recycled', null)).rows.map(({ name }) => name) : [];
    const answer = await UserSyncConfirm.open({
        size: 'small',
        label: heading,
        heading,
        text: recycled > 0 ? labels.confirmText : labels.confirmNobody,
        list: names,
        typed: needsTyping ? String(recycled) : '',
        typedLabel: format(labels.confirmTyped, recycled),
        check: recycled > 0 && !needsTyping ? format(labels.confirmCheck, recycled) : '',
        confirmLabel: labels.transfer,
        destructive: true
    });
    return answer === 'confirm' ? { typed: needsTyping ? recycled : null } : undefined;
}
