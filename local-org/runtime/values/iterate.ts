import { drive } from './drive.ts';
import { NotSupportedError } from './exception.ts';
import { nullPointer } from './platform-exceptions.ts';

/** Collections and platform objects that a for-each loop runs over by themselves. */
export interface Iterated {
  iterate(): IterableIterator<unknown>;
}

/** Aliases of the members of `System.Iterable` and `System.Iterator` on user classes. */
interface UserIterable {
  i_iterator_0(): unknown;
}
interface UserIterator {
  i_hasnext_0(): unknown;
  i_next_0(): unknown;
}

/** For-each over a list, set, query result or user Iterable. */
export function iterate(collection: unknown): IterableIterator<unknown> {
  if (collection === null) throw nullPointer();
  if (isIterated(collection)) return collection.iterate();
  const iterable = collection as UserIterable;
  if (typeof iterable.i_iterator_0 !== 'function') throw new NotSupportedError('for-each over this type');
  const iterator = drive(iterable.i_iterator_0(), 'iterator');
  if (iterator === null) throw nullPointer();
  return overIterator(iterator as UserIterator);
}

const isIterated = (value: unknown): value is Iterated => typeof (value as Partial<Iterated>).iterate === 'function';

function* overIterator(iterator: UserIterator): IterableIterator<unknown> {
  while (drive(iterator.i_hasnext_0(), 'hasNext') === true) yield drive(iterator.i_next_0(), 'next');
}
