import { ApexException } from './exception.ts';
import { defineException } from './platform-exceptions.ts';

/** One failed record of a DML statement. */
export interface DmlFailure {
  /** Position in the list that was saved. */
  readonly index: number;
  /** Name of the record's object. */
  readonly object: string;
  readonly id: string | null;
  /** `REQUIRED_FIELD_MISSING` … */
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** DmlException (Apex Reference, Exception Class and Built-In Exceptions: methods of DMLException). `failures` in the order of the input. */
export class DmlException extends ApexException {
  failures: readonly DmlFailure[] = [];

  static of(text: string, failures: readonly DmlFailure[]): DmlException {
    const exception = new DmlException(text);
    exception.failures = failures;
    return exception;
  }
}
defineException('System.DmlException', DmlException);

/** QueryException; `inaccessibleFields` by object, when user mode refused the query. */
export class QueryException extends ApexException {
  inaccessibleFields: ReadonlyMap<string, ReadonlySet<string>> | null = null;
}
defineException('System.QueryException', QueryException);

/** AuraHandledException: the page is sent what the constructor was given; Apex reads `Script-thrown exception` unless `setMessage` was called. */
export class AuraHandledException extends ApexException {
  pageText: string | null = null;

  constructor(text: string | null = null) {
    super();
    this.pageText = text;
  }
}
defineException('System.AuraHandledException', AuraHandledException);
