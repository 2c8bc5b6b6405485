import { LightningElement, api } from 'lwc';
import { addressParts, fieldLabels } from 'c/userSyncText';
import { labels } from './labels';

/** A field with what each side has, by the name of a column. Undefined = not known, so nothing is compared. */
export interface CompareRow {
  /** A field's code, or its words. */
  readonly field: string;
  readonly [side: string]: string | null | undefined;
}

/** A side that is shown. */
export interface Side {
  readonly name: string;
  readonly label: string;
}

interface Cell extends Side {
  readonly parts: readonly string[];
  readonly differs: boolean;
}

const threeSides: readonly Side[] = [
  { name: 'salesforce', label: labels.salesforce },
  { name: 'sent', label: labels.sent },
  { name: 'seen', label: labels.seen }
];

/** What Salesforce has beside what Account Engagement was sent and was last seen to hold, field by field; what was seen is compared. */
export default class UserSyncCompare extends LightningElement {
  @api rows: readonly CompareRow[] = [];
  @api sides: readonly Side[] = threeSides;
  labels = labels;

  get views(): { field: string; label: string; cells: Cell[] }[] {
    return this.rows.map((row) => ({ field: row.field, label: fieldLabels[row.field] ?? row.field, cells: this.cellsOf(row) }));
  }

  private cellsOf(row: CompareRow): Cell[] {
    return this.sides.map((side) => ({
      ...side,
      parts: addressParts(row[side.name] ?? ''),
      differs: side.name === 'seen' && isOther(row)
    }));
  }
}

function isOther({ salesforce, seen }: CompareRow): boolean {
  return salesforce !== undefined && seen !== null && seen !== undefined && seen !== (salesforce ?? '');
}
