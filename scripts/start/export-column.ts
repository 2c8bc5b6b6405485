import type { ColumnRule, FileName } from './export-files.ts';
import { toId18 } from './salesforce-id.ts';

/** Ids that each file has. */
export type Ids = Readonly<Record<FileName, ReadonlySet<string | undefined>>>;

/** What is wrong with a value, in words for a person. */
export class ColumnFault extends Error {}

/** Reads the values of one column of one file, from its first row on, and judges them. */
export class ExportColumn {
  readonly rule: ColumnRule;
  readonly #index: number;
  readonly #conditionIndex: number;
  readonly #ids: Ids;
  readonly #seen = new Set<string>();

  constructor(rule: ColumnRule, header: readonly string[], ids: Ids) {
    this.rule = rule;
    this.#index = header.indexOf(rule.name);
    this.#conditionIndex = rule.refersToWhen ? header.indexOf(rule.refersToWhen.column) : -1;
    this.#ids = ids;
  }

  /** The value of a row. Throws `ColumnFault`. */
  read(row: readonly string[]): string | boolean | null {
    const text = row[this.#index]!;
    if (text === '') {
      if (this.rule.required) throw new ColumnFault('The value is missing.');
      return null;
    }
    if (this.rule.kind === 'boolean') return booleanOf(text);
    if (this.rule.kind === 'timeZone') return timeZoneOf(text);
    const value = this.rule.kind === 'id' ? idOf(text) : text;
    if (this.rule.unique) this.#requireUnique(value);
    if (this.rule.refersTo && this.#refers(row)) this.#requireKnown(value, this.rule.refersTo);
    return value;
  }

  #refers(row: readonly string[]): boolean {
    return this.rule.refersToWhen?.matches.test(row[this.#conditionIndex]!) ?? true;
  }

  #requireUnique(value: string): void {
    const key = value.includes('@') ? value.toLowerCase() : value;
    if (this.#seen.has(key)) throw new ColumnFault(`${value} stands in the file twice.`);
    this.#seen.add(key);
  }

  #requireKnown(value: string, refersTo: readonly FileName[]): void {
    for (const name of refersTo) if (this.#ids[name].has(value)) return;
    throw new ColumnFault(`${value} is not in ${refersTo.map((name) => `${name}.csv`).join(' or ')}.`);
  }
}

function booleanOf(text: string): boolean {
  if (!/^(true|false)$/i.test(text)) throw new ColumnFault(`${text} is neither true nor false.`);
  return text.toLowerCase() === 'true';
}

function timeZoneOf(text: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw new ColumnFault(`${text} is not a time zone.`);
  }
}

function idOf(text: string): string {
  const id = toId18(text);
  if (!id) throw new ColumnFault(`${text} is not a Salesforce id.`);
  return id;
}
