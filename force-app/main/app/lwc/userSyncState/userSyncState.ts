// Where people are (screen, business unit) and what they have not saved yet.
export { isChecked, setChecked } from './checked';
export { draftOf, dropDraft, keepDraft, type Draft } from './draft';
export { isScreen, pageOf, setupPage, userPage, type Screen, type Target } from './pages';
export { chosenUnit, rememberUnit } from './unit';
