import { format } from 'c/userSyncText';
import { labels } from './labels';
/** What is said after a save without an error of the whole. */
export function savedSaying({ kept, changedByOthers }, { isSent, putBack, watch }) {
    if (kept.length > 0)
        return { variant: 'error', text: format(labels.someFailed, kept.length) };
    const text = [isSent ? labels.saved : labels.savedNotTransferred, changedByOthers ? labels.changedByOthers : '']
        .filter(Boolean)
        .join(' ');
    const arriving = isSent ? { action: labels.watchArrive, onaction: watch } : {};
    return { variant: 'success', text, ...arriving, second: labels.putBack, onsecond: putBack };
}
