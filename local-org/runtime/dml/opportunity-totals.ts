import type { ObjectSchema } from '../../contract/schema.ts';
import { Decimal } from '../values/decimal.ts';
import { SObject } from '../values/sobject.ts';
import { runChunks } from './chunks.ts';
import { SaveContext } from './context.ts';
import { hasFailed, isAlive, newWork, type Work } from './work.ts';

/**
 * Opportunities whose products were saved or deleted get their totals, through the save procedure with its triggers (Object Reference, Opportunity: Amount,
 * TotalOpportunityQuantity, HasOpportunityLineItem). One that has lost its last product keeps its amount. Errors become errors of the products.
 */
export function saveOpportunityTotals(lines: SaveContext, works: readonly Work[]): void {
  if (lines.object.name !== 'OpportunityLineItem') return;
  const saved = new Map<string, Work[]>();
  for (const work of works.filter(isAlive)) {
    const row = lines.table.get(work.id!) ?? lines.table.getDeleted(work.id!);
    const id = row && (lines.valueOf(row, 'OpportunityId') as string);
    if (id) saved.set(id, [...(saved.get(id) ?? []), work]);
  }
  const object = lines.tx.org.schema.object('Opportunity');
  if (!object || saved.size === 0) return;
  const context = new SaveContext(lines.tx, object, { mode: 'system', sharing: 'without', allOrNone: true, asPlatform: true });
  const opportunities = [...saved.keys()].filter((id) => context.table.get(id));
  const totals = opportunities.map((id, index) => newWork(index, totalsOf(lines, context, object, id)));
  runChunks(context, 'update', totals);
  for (const total of totals.filter(hasFailed)) for (const work of saved.get(total.id!)!) work.errors.push(...total.errors);
}

function totalsOf(lines: SaveContext, context: SaveContext, object: ObjectSchema, id: string): SObject {
  const rows = lines.table.idsWhere(lines.field('OpportunityId')!, id).map((line) => lines.table.get(line)!);
  const sum = (name: string): Decimal =>
    rows.reduce((total, row) => total.add((lines.valueOf(row, name) as Decimal | null) ?? Decimal.ZERO), Decimal.ZERO);
  const record = SObject.create(object);
  const set = (name: string, value: unknown): void => record.store(context.field(name)!, value);
  set('Id', id);
  set('HasOpportunityLineItem', rows.length > 0);
  if (rows.length === 0) return record;
  set('Amount', sum('TotalPrice'));
  set('TotalOpportunityQuantity', sum('Quantity'));
  const entry = lines.valueOf(rows[0]!, 'PricebookEntryId');
  if (context.valueOf(context.table.get(id)!, 'Pricebook2Id') === null && typeof entry === 'string') {
    const entries = lines.tx.database.table('PricebookEntry');
    set('Pricebook2Id', entries.valueOf(entries.get(entry)!, lines.tx.org.schema.field('PricebookEntry', 'Pricebook2Id')!));
  }
  return record;
}
