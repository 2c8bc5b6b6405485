import { addressParts, format } from 'c/userSyncText';
import { labels } from './labels';
export function rowViews(rows, columns, keyField, selected) {
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
function cell(row, column, isHeader) {
    const { name, label, kind = 'text' } = column;
    const value = row[name];
    return {
        key: name,
        label,
        classes: classesOf(column),
        text: kind === 'text' || kind === 'number' ? format('{0}', value) : '',
        isHeader,
        halves: kind === 'address' ? addressParts(String(value ?? '')) : [],
        outcome: kind === 'outcome' ? value : undefined,
        actions: kind === 'actions' ? (value ?? []).map((action, place) => ({ ...action, place })) : []
    };
}
export function heads(columns, sortedBy, direction) {
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
function classesOf({ kind, wide }) {
    const own = { text: '', address: 'address', number: 'slds-text-align_right number', outcome: 'outcome', actions: 'actions' }[kind ?? 'text'];
    return wide ? `${own} wide` : own;
}
