import UserSyncAsk from 'c/userSyncAsk';
import { format } from 'c/userSyncText';
import { labels } from './labels';
/** Writes the message to whoever can do a step; nothing is sent. */
export async function askForStep({ who, names, name }, unit) {
    const link = new URL(window.location.href);
    link.searchParams.set('c__bu', unit.id);
    const text = format(labels.text, names[0] ?? who, name, unit.name, link.href);
    await UserSyncAsk.open({ size: 'small', label: labels.ask, text });
}
