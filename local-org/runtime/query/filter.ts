import type { CompareOperator, SoqlValue } from '../../contract/soql.ts';
import { compareKeys, type Key } from '../storage/keys.ts';
import { keyIn, operandDomain, type Domain } from './domain.ts';
import { ApexList } from '../values/list.ts';
import { ApexSet } from '../values/set.ts';
import { likePattern, type LikePattern } from './like.ts';
import { queryException, wrongType } from './messages.ts';
import { elementsOf, fromApex, isSpan, parameterOf, type Parameter, type RunValues } from './parameters.ts';
import type { ReadContext } from './read-context.ts';
import { isOfRow, type ConditionPlan, type InPlan, type Operand, type QueryPlan } from './plan.ts';
import type { ResolvedField } from './names.ts';

/** A run of the query that conditions belong to: literals, binds, and the rows of semi-joins. */
export interface ConditionRun extends RunValues, Omit<ReadContext, 'binds'> {
  /** Values of a field in the rows of a sub-query. */
  semiJoin(plan: QueryPlan, field: ResolvedField): Iterable<unknown>;
}

/** The values of `IN`. Spans are for dates and times. */
export interface InValues {
  readonly keys: ReadonlySet<Key>;
  readonly hasNull: boolean;
}

/** `Id = :ids` compares with each value of a bound collection, like IN. */
export function isCollection(value: unknown): value is InValues {
  return typeof value === 'object' && value !== null && 'keys' in value;
}

type Matcher = (text: string) => boolean;
type Slot = Parameter | InValues | readonly LikePattern[] | readonly Matcher[];

/** Values of one compiled query's conditions. They are set before each run; rows are then tested against them. */
export class Parameters {
  readonly values: Slot[] = [];
  readonly #sources: ((run: ConditionRun) => Slot)[] = [];

  /** Registers a value; answers where it will stand. */
  add(source: (run: ConditionRun) => Slot): number {
    this.#sources.push(source);
    return this.#sources.length - 1;
  }

  set(run: ConditionRun): void {
    for (let i = 0; i < this.#sources.length; i++) this.values[i] = this.#sources[i]!(run);
  }
}

/** A condition with the places of its values: the form that both testing and the choice of an index use. */
export type BoundCondition =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly BoundCondition[] }
  | { readonly kind: 'not'; readonly operand: BoundCondition }
  | {
      readonly kind: 'compare';
      readonly left: Operand;
      readonly domain: Domain;
      readonly operator: CompareOperator;
      readonly slot: number;
    }
  | { readonly kind: 'in'; readonly left: Operand; readonly domain: Domain; readonly negated: boolean; readonly slot: number }
  | { readonly kind: 'includes'; readonly left: Operand; readonly negated: boolean; readonly slot: number };

/** Gives every value of a condition its place among the parameters. */
export function bindCondition(condition: ConditionPlan, parameters: Parameters, groups: readonly Domain[] = []): BoundCondition {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { kind: condition.kind, operands: condition.operands.map((operand) => bindCondition(operand, parameters, groups)) };
    case 'not':
      return { kind: 'not', operand: bindCondition(condition.operand, parameters, groups) };
    case 'compare': {
      const { kind, left, operator, right } = condition;
      const domain = operandDomain(left, groups);
      const field = fieldName(left);
      const source =
        operator === 'like'
          ? (run: ConditionRun) => likePatterns(right, field, domain, run)
          : (run: ConditionRun) => comparedWith(right, operator, domain, field, run);
      return { kind, left, domain, operator, slot: parameters.add(source) };
    }
    case 'in': {
      const { kind, left, negated, values } = condition;
      const domain = operandDomain(left, groups);
      return { kind, left, domain, negated, slot: parameters.add((run) => inValues(values, domain, fieldName(left), run)) };
    }
    case 'includes': {
      const { kind, left, negated, values } = condition;
      return { kind, left, negated, slot: parameters.add((run) => includedSets(values, run)) };
    }
  }
}

/** `read` answers the reader of an operand for whatever the condition is tested on. */
export function compileCondition<T>(
  condition: BoundCondition,
  parameters: Parameters,
  read: (operand: Operand) => (item: T) => unknown
): (item: T) => boolean {
  switch (condition.kind) {
    case 'and': {
      const tests = condition.operands.map((operand) => compileCondition(operand, parameters, read));
      const [first, second] = tests;
      return tests.length === 2 ? (item) => first!(item) && second!(item) : (item) => tests.every((test) => test(item));
    }
    case 'or': {
      const tests = condition.operands.map((operand) => compileCondition(operand, parameters, read));
      return (item) => tests.some((test) => test(item));
    }
    case 'not': {
      const test = compileCondition(condition.operand, parameters, read);
      return (item) => !test(item);
    }
    case 'compare':
      return compileCompare(condition.operator, condition.domain, condition.slot, parameters, read(condition.left));
    case 'in': {
      const { values } = parameters;
      const { slot, domain, negated } = condition;
      const valueOf = read(condition.left);
      return (item) => {
        const key = keyIn(domain, valueOf(item));
        const { keys, hasNull } = values[slot] as InValues;
        return (key === null ? hasNull : keys.has(key)) !== negated;
      };
    }
    case 'includes': {
      const { values } = parameters;
      const { slot, negated } = condition;
      const valueOf = read(condition.left);
      return (item) => {
        const value = valueOf(item);
        const text = typeof value === 'string' ? value.toLowerCase() : '';
        return (values[slot] as readonly Matcher[]).some((includes) => includes(text)) !== negated;
      };
    }
  }
}

function comparedWith(right: SoqlValue, operator: CompareOperator, domain: Domain, field: string, run: ConditionRun): Slot {
  const bound = right.kind === 'bind' && (operator === '=' || operator === '!=') ? run.binds[right.slot] : null;
  const isMany = bound instanceof ApexList || bound instanceof ApexSet;
  return isMany && right.kind === 'bind'
    ? inValues({ kind: 'bind', slot: right.slot }, domain, field, run)
    : parameterOf(right, domain, field, run);
}

function compileCompare<T>(
  operator: CompareOperator,
  domain: Domain,
  slot: number,
  parameters: Parameters,
  valueOf: (item: T) => unknown
): (item: T) => boolean {
  const { values } = parameters;
  const keyOf = (item: T): Key | null => keyIn(domain, valueOf(item));
  switch (operator) {
    case '=':
      if (domain === 'text')
        return (item) => {
          const wanted = values[slot];
          return isCollection(wanted) ? isEqual(keyOf(item), wanted) : isSameText(valueOf(item), wanted as string | null);
        };
      return (item) => isEqual(keyOf(item), values[slot] as Parameter | InValues);
    case '!=':
      return (item) => !isEqual(keyOf(item), values[slot] as Parameter | InValues);
    case '<':
      return (item) =>
        isOrdered(keyOf(item), values[slot] as Parameter, (key, p) => (isSpan(p) ? (key as number) < p.from : compareKeys(key, p) < 0));
    case '<=':
      return (item) =>
        isOrdered(keyOf(item), values[slot] as Parameter, (key, p) => (isSpan(p) ? (key as number) < p.to : compareKeys(key, p) <= 0));
    case '>':
      return (item) =>
        isOrdered(keyOf(item), values[slot] as Parameter, (key, p) => (isSpan(p) ? (key as number) >= p.to : compareKeys(key, p) > 0));
    case '>=':
      return (item) =>
        isOrdered(keyOf(item), values[slot] as Parameter, (key, p) => (isSpan(p) ? (key as number) >= p.from : compareKeys(key, p) >= 0));
    case 'like':
      return (item) => {
        const value = valueOf(item);
        if (typeof value !== 'string') return false;
        const text = value.toLowerCase();
        return (values[slot] as readonly LikePattern[]).some((pattern) => pattern.matches(text));
      };
  }
}

const ascii = /^[\0-\x7f]*$/;

/** `wanted` is in lower case. Most texts differ in length, which only spares the conversion while no letter of another alphabet is in play. */
function isSameText(value: unknown, wanted: string | null): boolean {
  if (typeof value !== 'string' || wanted === null) return value === wanted;
  if (value === wanted) return true;
  if (value.length !== wanted.length && ascii.test(wanted)) return false;
  return value.toLowerCase() === wanted;
}

function isEqual(key: Key | null, parameter: Parameter | InValues): boolean {
  if (isCollection(parameter)) return key === null ? parameter.hasNull : parameter.keys.has(key);
  if (isSpan(parameter)) return key !== null && (key as number) >= parameter.from && (key as number) < parameter.to;
  return key === parameter;
}

/** Comparisons of order with null are false. */
function isOrdered(key: Key | null, parameter: Parameter, test: (key: Key, parameter: Exclude<Parameter, null>) => boolean): boolean {
  return key !== null && parameter !== null && test(key, parameter);
}

function inValues(values: InPlan, domain: Domain, field: string, run: ConditionRun): InValues {
  const keys = new Set<Key>();
  let hasNull = false;
  const add = (parameter: Parameter): void => {
    if (parameter === null) hasNull = true;
    else if (!isSpan(parameter)) keys.add(parameter);
    else if (parameter.to - parameter.from === 1) keys.add(parameter.from);
    else throw queryException(`a date literal of several days cannot stand in IN (field '${field}')`);
  };
  if (values.kind === 'list') for (const value of values.values) add(parameterOf(value, domain, field, run));
  else if (values.kind === 'bind') for (const value of elementsOf(run.binds[values.slot])) add(fromApex(value, domain, field));
  // Null keys of a sub-query match nothing, also negated.
  else for (const value of run.semiJoin(values.plan, values.field)) if (value !== null) keys.add(keyIn(domain, value)!);
  return { keys, hasNull };
}

/** Text of a LIKE pattern, or of each of a bound collection. */
function likePatterns(right: SoqlValue, field: string, domain: Domain, run: ConditionRun): readonly LikePattern[] {
  if (domain !== 'text' && domain !== 'exactText') throw queryException(`field '${field}' does not support filter operator LIKE`);
  if (right.kind !== 'bind' && right.kind !== 'string' && right.kind !== 'null')
    throw queryException(wrongType(field, 'string and should be enclosed in quotes'));
  const values = right.kind === 'bind' ? [...elementsOf(run.binds[right.slot])] : right.kind === 'string' ? [right.value] : [];
  return values.filter((value) => typeof value === 'string').map(likePattern);
}

/** `INCLUDES ('A;B', 'C')`: has A and B, or has C. */
function includedSets(values: InPlan, run: ConditionRun): readonly Matcher[] {
  const texts: unknown[] =
    values.kind === 'bind'
      ? [...elementsOf(run.binds[values.slot])]
      : values.kind === 'list'
        ? values.values.map((value) => (value.kind === 'string' ? value.value : value.kind === 'bind' ? run.binds[value.slot] : null))
        : [];
  return texts
    .filter((text) => typeof text === 'string')
    .map((text) => {
      const wanted = text.toLowerCase().split(';');
      return (held: string) => {
        const parts = new Set(held.split(';'));
        return wanted.every((part) => parts.has(part));
      };
    });
}

export function fieldName(operand: Operand): string {
  if (isOfRow(operand)) return operand.field.field.name;
  return operand.kind === 'aggregate' ? (operand.argument?.field.name ?? 'Id') : `group ${operand.index}`;
}
