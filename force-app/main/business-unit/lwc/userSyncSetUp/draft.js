import { draftOf, keepDraft } from 'c/userSyncDraft';
import { dateTime, format } from 'c/userSyncText';
import { labels } from './labels';
/** It is of no business unit yet. */
const of = ['SetUp', 'new'];
/** What was kept, with a sentence about it. */
export function keptValues() {
    const draft = draftOf(...of);
    return draft && { ...draft.changes[0], text: format(labels.draftBack, dateTime(draft.savedOn)) };
}
export function keepValues(kept) {
    keepDraft(...of, [kept]);
}
export function dropValues() {
    keepDraft(...of, []);
}
