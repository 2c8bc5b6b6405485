// Changes that are not saved yet: kept while one is away, taken back, discarded.
export { Changes } from './changes';
export { draftOf, keepDraft } from './draft';
