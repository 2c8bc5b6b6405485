import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';

class DataRow extends PlatformObject {
  override readonly typeName = 'VisualEditor.DataRow';
  readonly label: string;
  readonly value: unknown;
  readonly selected: boolean;

  constructor(label: string, value: unknown, selected: boolean) {
    super();
    this.label = label;
    this.value = value;
    this.selected = selected;
  }
}

class DynamicPickListRows extends PlatformObject {
  override readonly typeName = 'VisualEditor.DynamicPickListRows';
  readonly rows: DataRow[];
  containsAllRows: boolean;

  constructor(rows: readonly DataRow[], containsAllRows: boolean) {
    super();
    this.rows = [...rows];
    this.containsAllRows = containsAllRows;
  }
}

const rowsOf = (list: ApexList): readonly DataRow[] => list.items as readonly DataRow[];

/** Apex Reference, VisualEditor Namespace: the values of a property of a component. */
export const dynamicPickListMembers: Members = {
  'VisualEditor.DataRow.<init>(String,Object)': (label: string, value: unknown) => new DataRow(label, value, false),
  'VisualEditor.DataRow.<init>(String,Object,Boolean)': (label: string, value: unknown, selected: boolean) =>
    new DataRow(label, value, selected),
  'VisualEditor.DataRow.getLabel()': (row: DataRow) => row.label,
  'VisualEditor.DataRow.getValue()': (row: DataRow) => row.value,
  'VisualEditor.DataRow.isSelected()': (row: DataRow) => row.selected,
  'VisualEditor.DynamicPickListRows.<init>()': () => new DynamicPickListRows([], false),
  'VisualEditor.DynamicPickListRows.<init>(List<VisualEditor.DataRow>)': (rows: ApexList) => new DynamicPickListRows(rowsOf(rows), false),
  'VisualEditor.DynamicPickListRows.<init>(List<VisualEditor.DataRow>,Boolean)': (rows: ApexList, all: boolean) =>
    new DynamicPickListRows(rowsOf(rows), all),
  'VisualEditor.DynamicPickListRows.addRow(VisualEditor.DataRow)': (list: DynamicPickListRows, row: DataRow) => void list.rows.push(row),
  'VisualEditor.DynamicPickListRows.addAllRows(List<VisualEditor.DataRow>)': (list: DynamicPickListRows, rows: ApexList) =>
    void list.rows.push(...rowsOf(rows)),
  'VisualEditor.DynamicPickListRows.get(Integer)': (list: DynamicPickListRows, index: number) => list.rows[index] ?? null,
  'VisualEditor.DynamicPickListRows.getDataRows()': (list: DynamicPickListRows) =>
    new ApexList(listType(currentTransaction().engine.types.type('VisualEditor.DataRow')), [...list.rows]),
  'VisualEditor.DynamicPickListRows.size()': (list: DynamicPickListRows) => list.rows.length,
  'VisualEditor.DynamicPickListRows.containsAllRows()': (list: DynamicPickListRows) => list.containsAllRows,
  'VisualEditor.DynamicPickListRows.setContainsAllRows(Boolean)': (list: DynamicPickListRows, all: boolean) =>
    void (list.containsAllRows = all)
};
