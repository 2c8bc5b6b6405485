import { labels } from './labels';
const texts = {
    Conflicts: labels.noneConflicts,
    NotMapped: labels.noneNotMapped,
    LinkedNotSent: labels.noneLinkedNotSent,
    Linked: labels.noneLinked
};
/** What it means that a list is empty. */
export function emptyText({ show, term, userId }) {
    if (userId)
        return labels.noneOfUser;
    return term ? labels.noMatch : texts[show];
}
