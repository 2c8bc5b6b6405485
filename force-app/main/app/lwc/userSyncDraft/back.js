import { dateTime, format } from 'c/userSyncText';
import { labels } from './labels';
/** Changes that one had left are there again. */
export function draftBack(savedOn, discard) {
    const text = format(labels.draftBack, dateTime(savedOn));
    return { variant: 'info', text, action: labels.keep, second: labels.discard, onsecond: discard };
}
