import { Decimal } from '../../values/decimal.ts';
import type { MutableRow } from '../../storage/row.ts';
import type { SaveContext } from '../context.ts';
import type { ObjectRules } from './rules.ts';
import { valueIn, write } from './write.ts';

const hundred = Decimal.ofInteger(100);

/** Lines of opportunities, quotes and orders take product and list price from their price book entry, and are priced (Object Reference, OpportunityLineItem). */
export const lineItemRules: ObjectRules = {
  complete(context, row, before) {
    const entry = context.valueOf(row, 'PricebookEntryId');
    if (entry !== null) takeEntry(context, row, entry);
    price(context, row, before === null);
  }
};

function takeEntry(context: SaveContext, row: MutableRow, entry: unknown): void {
  const product = valueIn(context, 'PricebookEntry', entry, 'Product2Id');
  write(context, row, {
    Product2Id: product,
    ListPrice: valueIn(context, 'PricebookEntry', entry, 'UnitPrice'),
    ProductCode: valueIn(context, 'Product2', product, 'ProductCode')
  });
}

/** The sales price, or on a new line the total instead; the discount is off the subtotal. */
function price(context: SaveContext, row: MutableRow, isNew: boolean): void {
  const number = (name: string): Decimal | null => context.valueOf(row, name) as Decimal | null;
  const quantity = number('Quantity');
  const total = number('TotalPrice');
  if (!quantity || quantity.unscaled === 0n) return;
  if (isNew && number('UnitPrice') === null && total) write(context, row, { UnitPrice: total.divideTo(quantity, 2) });
  const unit = number('UnitPrice');
  if (!unit) return;
  const subtotal = unit.multiply(quantity).setScale(2);
  const kept = hundred.subtract(number('Discount') ?? Decimal.ZERO);
  write(context, row, { Subtotal: subtotal, TotalPrice: subtotal.multiply(kept).divideTo(hundred, 2) });
}
