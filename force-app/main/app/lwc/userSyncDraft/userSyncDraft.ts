// Changes that are not saved yet: kept while one is away, taken back, discarded.
export { mayDiscard } from './asking';
export { draftBack } from './back';
export { Changes } from './changes';
export { draftOf, keepDraft } from './draft';
