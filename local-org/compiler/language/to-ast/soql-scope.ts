import type { BoundExpressionContext, SubQueryContext } from '@apexdevtools/apex-parser';
import type { SoqlQuery } from '../../../contract/soql.ts';
import type { Conversion } from './context.ts';

export type Bind = (context: BoundExpressionContext) => number;
export interface SoqlScope {
  readonly conversion: Conversion;
  readonly bind: Bind;
  readonly subquery: (context: SubQueryContext) => SoqlQuery;
}
