import type { MutableRow, Row } from '../../storage/row.ts';
import type { SObject } from '../../values/sobject.ts';
import type { SaveContext } from '../context.ts';
import type { SaveError } from '../results.ts';

/** What the platform does for records of one object beyond what its fields say. Rows of `before` are null for an insert. */
export interface ObjectRules {
  /** Gives a new record what its creator may leave out; before triggers see it. */
  prepare?(context: SaveContext, draft: SObject): void;
  /** Fills fields that follow from others; after before triggers. */
  complete?(context: SaveContext, row: MutableRow, before: Row | null): void;
  /** A rule that the record violates, or null. */
  validate?(context: SaveContext, row: Row, before: Row | null): SaveError | null;
  /** Id of a record that stands for a new one; nothing is then saved. */
  existing?(context: SaveContext, row: Row): string | null;
  /** Follows a save; before after triggers. */
  saved?(context: SaveContext, row: Row, before: Row | null): void;
  /** Why a record cannot be deleted, or null. */
  keeps?(context: SaveContext, row: Row): SaveError | null;
}
