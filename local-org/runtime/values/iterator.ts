import { apexException } from './platform-exceptions.ts';
import { PlatformObject } from './platform-object.ts';

/** What `list.iterator()` and `set.iterator()` answer (Apex Reference, Iterator Interface). */
export class CollectionIterator extends PlatformObject {
  override readonly typeName = 'System.ListIterator';
  private readonly elementName: string;
  private readonly items: readonly unknown[];
  private position = 0;

  constructor(elementName: string, items: readonly unknown[]) {
    super();
    this.elementName = elementName;
    this.items = items;
  }

  override get supertypes(): readonly string[] {
    return [`Iterator<${this.elementName}>`];
  }

  i_hasnext_0(): boolean {
    return this.position < this.items.length;
  }

  i_next_0(): unknown {
    if (!this.i_hasnext_0()) throw apexException('System.NoSuchElementException', 'Iterator has no more elements.');
    return this.items[this.position++];
  }
}
