import type { ObjectSchema } from '../../contract/schema.ts';
import { queryException } from './messages.ts';
import type { ResolvedField } from './names.ts';
import type { ConditionPlan, InPlan } from './plan.ts';

type SemiJoin = ConditionPlan & { readonly kind: 'in'; readonly values: InPlan & { readonly kind: 'subquery' } };

const mostSemiJoins = 2;

/** Refuses semi-joins and anti-joins where the platform does (SOQL and SOSL Reference, Considerations for Semi-Join and Anti-Join Queries). */
export function refuseSemiJoins(object: ObjectSchema, where: ConditionPlan | null, having: ConditionPlan | null): void {
  if (having && semiJoinsOf(having).length > 0) throw queryException('Semi join sub-selects are not allowed in the HAVING clause');
  const joins = where ? semiJoinsOf(where) : [];
  if (joins.length > mostSemiJoins) throw queryException(`Maximum ${mostSemiJoins} semi join sub-selects are allowed`);
  for (const join of joins) refuseSemiJoin(object, join);
}

function semiJoinsOf(condition: ConditionPlan): readonly SemiJoin[] {
  switch (condition.kind) {
    case 'and':
      return condition.operands.flatMap(semiJoinsOf);
    case 'or':
      return noneIn(condition.operands.flatMap(semiJoinsOf), 'OR');
    case 'not':
      return noneIn(semiJoinsOf(condition.operand), 'NOT');
    case 'in':
      return condition.values.kind === 'subquery' ? [condition as SemiJoin] : [];
    default:
      return [];
  }
}

function noneIn(joins: readonly SemiJoin[], operator: string): readonly SemiJoin[] {
  if (joins.length > 0) throw queryException(`Semi join sub-selects are not allowed with the '${operator}' operator`);
  return joins;
}

function refuseSemiJoin(object: ObjectSchema, { left, values: { plan, field: selected } }: SemiJoin): void {
  if (plan.where && semiJoinsOf(plan.where).length > 0) throw queryException('Nesting of semi join sub-selects is not supported');
  if (left.kind !== 'field' || !isReference(left.field))
    throw queryException(
      `The left operand field in the where expression for outer query should be an id field, cannot use: '${left.kind === 'field' ? left.field.field.name : left.kind}'`
    );
  if (!isReference(selected))
    throw queryException(`The inner query select field should be an id field, cannot use: '${selected.field.name}'`);
  const targets = targetsOf(left.field);
  if (!targetsOf(selected).some((target) => targets.includes(target)))
    throw queryException(
      `The selected field '${selected.field.name}' in the subquery and the left operand field '${left.field.field.name}' in the where expression in the outer query should point to the same object type`
    );
  if (plan.object === object) throw queryException('The inner and outer selects should not be on the same object type');
}

const isReference = ({ field }: ResolvedField): boolean => field.type === 'id' || field.type === 'reference';

const targetsOf = ({ object, field }: ResolvedField): readonly string[] =>
  field.type === 'id' ? [object.name] : (field.referenceTo ?? []);
