import type { ExpressionListContext } from '@apexdevtools/apex-parser';
import type { Expression } from '../ast.ts';
import type { Conversion } from './context.ts';

export function expressions(conversion: Conversion, context: ExpressionListContext | null | undefined): readonly Expression[] {
  return context ? context.expression_list().map(conversion.expression) : [];
}
