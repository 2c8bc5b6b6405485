// Owns every text about users, reasons, outcomes and refusals, and the formats of dates and numbers.
export { argumentText, argumentTexts } from './arguments';
export { errorText } from './error';
export { addressParts, date, dateTime, format, list, number, time } from './format';
export { leadText, outcomeOrder, outcomeText } from './outcome';
export { needed } from './needs';
export { wayTexts, waysInto } from './paths';
export { lineNotes, noteTexts, reasonText } from './reason';
export { editText, runKind, runText } from './run';
export { fieldLabels } from './fieldLabels';
export { valueLabels } from './valueLabels';
export { statusWord } from './status';
