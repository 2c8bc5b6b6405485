import type { DmlOperation } from '../../contract/abi.ts';
import { DmlException, type DmlFailure } from '../values/data-exceptions.ts';
import type { SaveError } from './results.ts';

export function failure(statusCode: string, message: string, ...fields: string[]): SaveError {
  return { statusCode, message, fields };
}

/** A failed record of a statement. */
export interface FailedRecord {
  /** Position in the list that was saved. */
  readonly index: number;
  readonly object: string;
  readonly id: string | null;
  readonly errors: readonly SaveError[];
}

/** What a statement throws when records failed and it is all or none. */
export function dmlException(
  operation: DmlOperation | 'convertLead' | 'lock' | 'unlock' | 'process',
  failed: readonly FailedRecord[]
): DmlException {
  const [first] = failed;
  const [error] = first!.errors;
  const id = first!.id === null ? '' : ` with id ${first!.id}`;
  const name = operation[0]!.toUpperCase() + operation.slice(1);
  const text = `${name} failed. First exception on row ${first!.index}${id}; first error: ${error!.statusCode}, ${error!.message}: [${error!.fields.join(', ')}]`;
  const failures = failed.flatMap(({ index, object, id: recordId, errors }) =>
    errors.map((each): DmlFailure => ({ index, object, id: recordId, ...each }))
  );
  return DmlException.of(text, failures);
}
