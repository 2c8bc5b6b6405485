import { born, grown, isStep, takenOver } from './allocation.ts';
import { boxElement, holdsUnboxed } from './boxed.ts';
import { HASHED, hashSequence, sameKey, type ValueObject } from './hash.ts';
import { CollectionIterator } from './iterator.ts';
import { apexException } from './platform-exceptions.ts';
import type { RuntimeType } from '../../contract/type.ts';

export const MODIFIED_WHILE_ITERATED = 'Cannot modify a collection while it is being iterated.';

export function refuseChange(): never {
  throw apexException('System.FinalException', MODIFIED_WHILE_ITERATED);
}

/**
 * List (Apex Reference, List Class). `items` holds raw values of the element type (`number` for Double, `string` for Id); readers that know the list
 * only as `List<Object>` take `boxedItems`. Runtime code that builds a list may fill `items` itself.
 */
export class ApexList implements ValueObject {
  readonly type: RuntimeType;
  items: unknown[];
  /** For-each loops under way; the list refuses changes while there are any. */
  iterating = 0;
  /** Trigger.new and Trigger.old: no elements can be added or removed. */
  fixed = false;

  /** `type` is the list's own type (`List<String>`); takes over `items`. */
  constructor(type: RuntimeType, items: unknown[] = []) {
    this.type = type;
    this.items = items;
    born(this);
    if (items.length > 0) takenOver(this, items);
  }

  get elementType(): RuntimeType {
    return this.type.arguments[0]!;
  }

  size(): number {
    return this.items.length;
  }

  get(index: number): unknown {
    const { items } = this;
    if (index < 0 || index >= items.length) outOfBounds(index);
    return items[index];
  }

  set(index: number, value: unknown): void {
    const { items } = this;
    if (index < 0 || index >= items.length) outOfBounds(index);
    items[index] = value;
  }

  add(value: unknown): void {
    if (this.iterating !== 0 || this.fixed) refuseChange();
    const size = this.items.push(value);
    if (isStep(size, value)) grown(this, size, value);
  }

  /** `index` = size appends. Not refused during a for-each, unlike `add` (a public suite that is green in orgs relies on it). */
  insert(index: number, value: unknown): void {
    if (this.fixed) refuseChange();
    if (index < 0 || index > this.items.length) outOfBounds(index);
    this.items.splice(index, 0, value);
  }

  remove(index: number): unknown {
    this.willChange();
    if (index < 0 || index >= this.items.length) outOfBounds(index);
    return this.items.splice(index, 1)[0];
  }

  clear(): void {
    this.willChange();
    this.items.length = 0;
  }

  /** -1 if there is none. */
  indexOf(value: unknown): number {
    if (value === null || typeof value !== 'object') return this.items.indexOf(value);
    return this.items.findIndex((item) => sameKey(item, value));
  }

  /** Same elements in the same order, also where one list knows their type and the other does not. */
  equals(other: unknown): boolean {
    if (!(other instanceof ApexList) || other.items.length !== this.items.length) return false;
    if (this === other) return true;
    const [own, others] = this.type === other.type ? [this.items, other.items] : [this.boxedItems(), other.boxedItems()];
    return own.every((item, i) => sameKey(item, others[i]));
  }

  hashCode(): number {
    return hashSequence(this.boxedItems());
  }

  keyForm(): unknown {
    return HASHED;
  }

  /** Elements as Objects: with the type that only the list knows of them. */
  boxedItems(): readonly unknown[] {
    const { elementType, items } = this;
    return holdsUnboxed(elementType) ? items.map((item) => boxElement(item, elementType)) : items;
  }

  /** Call before a change of the number of elements. */
  willChange(): void {
    if (this.iterating !== 0 || this.fixed) refuseChange();
  }

  /** `iterator()`, also through `System.Iterable`. */
  i_iterator_0(): CollectionIterator {
    return new CollectionIterator(this.elementType.name, this.items.slice());
  }

  /** For-each. */
  iterate(): IterableIterator<unknown> {
    return new ListIteration(this);
  }
}

function outOfBounds(index: number): never {
  throw apexException('System.ListException', `List index out of bounds: ${index}`);
}

class ListIteration implements IterableIterator<unknown> {
  private readonly list: ApexList;
  private next_ = 0;
  private open = true;

  constructor(list: ApexList) {
    this.list = list;
    list.iterating++;
  }

  next(): IteratorResult<unknown> {
    const { items } = this.list;
    if (this.next_ < items.length) return { done: false, value: items[this.next_++] };
    this.close();
    return { done: true, value: undefined };
  }

  return(): IteratorResult<unknown> {
    this.close();
    return { done: true, value: undefined };
  }

  [Symbol.iterator](): this {
    return this;
  }

  private close(): void {
    if (!this.open) return;
    this.open = false;
    this.list.iterating--;
  }
}
