// Where people are (screen, business unit) and what this browser remembers of it.
export { isScreen, pageOf, setupPage, userPage } from './pages';
export { read, write } from './store';
export { chosenUnit, rememberUnit } from './unit';
