import { fieldLabels } from './fieldLabels';
import { date, list, number, time } from './format';
import { isWay, wayOf } from './paths';
import { valueLabels } from './valueLabels';

/** A typed value of a text, as the server sends it. */
export type Argument = Apex.UserSyncArgument;

type Show = (value: string, label: string | null) => string;

const named: Show = (value, label) => label ?? value;

const shows: Readonly<Record<string, Show>> = {
  number: (value) => number(Number(value)),
  date: (value) => date(value),
  datetime: (value) => time(value),
  field: (value, label) => list(value.split(',').map((name) => fieldLabels[name] ?? label ?? name)),
  text: (value) => (isWay(value) ? wayOf(value).text : (valueLabels[value] ?? value)),
  record: (value, label) => (label ? `${label} (${value})` : value),
  group: (value, label) => valueLabels[value] ?? label ?? value
};

/** How a value reads inside of a sentence; the label stands for an id. */
export function argumentText({ type, value, label }: Argument): string {
  if (value === null || value === undefined) return label ?? (type.startsWith('date') ? valueLabels.Never! : '');
  return (shows[type] ?? named)(value, label ?? null);
}

export function argumentTexts(values: readonly Argument[] | null | undefined): string[] {
  return (values ?? []).map(argumentText);
}
