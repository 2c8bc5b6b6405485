// Owns every text about users, reasons, outcomes and refusals, and the formats of dates and numbers.
export { argumentText, argumentTexts, type Argument } from './arguments';
export { errorText, type Refusal } from './error';
export { addressParts, date, dateTime, format, list, number, time } from './format';
export { leadText, outcomeOrder, outcomeText, type Line, type OutcomeText, type Severity, type Tense } from './outcome';
export { needed, type Need } from './needs';
export { wayTexts, waysInto } from './paths';
export { lineNotes, noteTexts, reasonText } from './reason';
export { editText, runKind, runText } from './run';
export { fieldLabels } from './fieldLabels';
export { valueLabels } from './valueLabels';
export { statusWord } from './status';
