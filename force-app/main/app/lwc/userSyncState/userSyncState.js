// Where people are (screen, business unit) and what they have not saved yet.
export { isChecked, setChecked } from './checked';
export { draftOf, dropDraft, keepDraft } from './draft';
export { isScreen, pageOf, setupPage, userPage } from './pages';
export { chosenUnit, rememberUnit } from './unit';
