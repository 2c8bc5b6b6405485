import { addressParts, format } from 'c/userSyncText';
import { labels } from './labels';

/** A column of a table; `name` is the row's property that it shows. */
export interface Column {
  readonly name: string;
  readonly label: string;
  /** text is the default; an address breaks after its @; an outcome is `{ outcome, tense, drift }`, actions are a list of `Action`. */
  readonly kind?: 'text' | 'address' | 'number' | 'outcome' | 'actions';
  readonly sortable?: boolean;
  /** Shown only where there is room: not in a narrow window. */
  readonly wide?: boolean;
}

/** A button in a row. */
export interface Action {
  readonly name: string;
  readonly label: string;
  /** What it does to whom, for screen readers: `Why: Ana Ruiz`. */
  readonly title?: string;
}

/** A button at its place: what it does may change, its element and the focus stay. */
interface PlacedAction extends Action {
  readonly place: number;
}

/** Cells by column name; `marked` for a row that will go, `fixed` for one that cannot be selected. */
export type Row = Readonly<Record<string, unknown>>;

export interface Cell {
  readonly key: string;
  readonly label: string;
  readonly classes: string;
  readonly text: string;
  /** The two halves of an address. */
  readonly halves: readonly string[];
  readonly isHeader: boolean;
  readonly outcome: unknown;
  readonly actions: readonly PlacedAction[];
}

export interface RowView {
  readonly key: string;
  readonly cells: readonly Cell[];
  readonly selected: boolean;
  readonly fixed: boolean;
  readonly selectLabel: string;
  readonly classes: string;
}

export interface Head {
  readonly name: string;
  readonly label: string;
  readonly classes: string;
  readonly sortable: boolean;
  readonly ariaSort: 'ascending' | 'descending' | null;
  readonly icon: string;
  readonly isActions: boolean;
}

export function rowViews(rows: readonly Row[], columns: readonly Column[], keyField: string, selected: ReadonlySet<string>): RowView[] {
  return rows.map((row) => {
    const key = String(row[keyField]);
    return {
      key,
      cells: columns.map((column, index) => cell(row, column, index === 0)),
      selected: selected.has(key),
      fixed: row.fixed === true,
      selectLabel: format(labels.selectRow, String(row[columns[0]?.name ?? keyField] ?? key)),
      classes: row.marked ? 'slds-hint-parent marked' : 'slds-hint-parent'
    };
  });
}

function cell(row: Row, column: Column, isHeader: boolean): Cell {
  const { name, label, kind = 'text' } = column;
  const value = row[name];
  return {
    key: name,
    label,
    classes: classesOf(column),
    text: kind === 'text' || kind === 'number' ? format('{0}', value as string | number) : '',
    isHeader,
    halves: kind === 'address' ? addressParts(String(value ?? '')) : [],
    outcome: kind === 'outcome' ? value : undefined,
    actions: kind === 'actions' ? ((value as Action[] | undefined) ?? []).map((action, place) => ({ ...action, place })) : []
  };
}

export function heads(columns: readonly Column[], sortedBy: string | undefined, direction: 'asc' | 'desc'): Head[] {
  return columns.map((column) => {
    const { name, label, kind, sortable = false } = column;
    const isSorted = sortable && name === sortedBy;
    return {
      name,
      label,
      classes: classesOf(column),
      sortable,
      ariaSort: isSorted ? (direction === 'asc' ? 'ascending' : 'descending') : null,
      icon: isSorted ? (direction === 'asc' ? 'utility:arrowup' : 'utility:arrowdown') : '',
      isActions: kind === 'actions'
    };
  });
}

function classesOf({ kind, wide }: Column): string {
  const own = { text: '', address: 'address', number: 'slds-text-align_right number', outcome: 'outcome', actions: 'actions' }[
    kind ?? 'text'
  ];
  return wide ? `${own} wide` : own;
}
