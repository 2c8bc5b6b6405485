import UserSyncConfirm from 'c/userSyncConfirm';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/**
 * Asks before user management is transferred, with the names of those who go to the recycle bin. Those above the limit wait for an approval, unless
 * the number of all is typed, which approves exactly the users shown.
 */
export async function confirmTransfer(unitName, plan, load) {
    const { recycled, needsTyping, counts } = plan;
    const released = counts.Recycled ?? 0;
    const heading = format(labels.confirmTitle, unitName);
    const names = recycled > 0 ? (await load('Recycled', null)).rows.map(({ name }) => name) : [];
    const answer = await UserSyncConfirm.open({
        size: 'small',
        label: heading,
        heading,
        text: recycled > 0 ? labels.confirmText : labels.confirmNobody,
        list: names,
        typed: needsTyping ? String(recycled) : '',
        typedLabel: format(labels.confirmTyped, recycled, recycled - released),
        typedOptional: true,
        check: released > 0 ? format(labels.confirmCheck, released) : '',
        confirmLabel: labels.transfer,
        destructive: true
    });
    return answer ? { typed: answer === 'typed' ? recycled : null } : undefined;
}
