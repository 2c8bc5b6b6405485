import { fieldLabels } from './fieldLabels';
import { date, list, number, time } from './format';
import { isWay, wayOf } from './paths';
import { valueLabels } from './valueLabels';
const named = (value, label) => label ?? value;
const shows = {
    number: (value) => number(Number(value)),
    date: (value) => date(value),
    datetime: (value) => time(value),
    field: (value, label) => list(value.split(',').map((name) => fieldLabels[name] ?? label ?? name)),
    text: (value) => (isWay(value) ? wayOf(value).text : (valueLabels[value] ?? value)),
    record: (value, label) => (label ? `${label} (${value})` : value),
    group: (value, label) => valueLabels[value] ?? label ?? value
};
/** How a value reads inside of a sentence; the label stands for an id. */
export function argumentText({ type, value, label }) {
    if (value === null || value === undefined)
        return label ?? (type.startsWith('date') ? valueLabels.Never : '');
    return (shows[type] ?? named)(value, label ?? null);
}
export function argumentTexts(values) {
    return (values ?? []).map(argumentText);
}
