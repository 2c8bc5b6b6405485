import type { ApexError } from '../../contract/org.ts';
import { ApexException, InternalError, NotSupportedError } from '../values/exception.ts';

/** True for what a catch block of Apex may see. */
export function isCatchable(error: unknown): error is ApexException {
  return error instanceof ApexException && error.catchable;
}

/** How a transaction failed, for people and pages. */
export interface Failure extends ApexError {
  readonly kind: 'exception' | 'notSupported' | 'internal';
}

/** Describes what ended a transaction. `stackOf` answers the Apex stack of a JavaScript error. */
export function failureOf(error: unknown, stackOf: (error: Error) => string, isUserException: (typeName: string) => boolean): Failure {
  if (error instanceof ApexException) {
    return {
      kind: 'exception',
      message: error.getMessage(),
      exceptionType: error.typeName,
      stackTrace: stackOf(error),
      isUserDefinedException: isUserException(error.typeName)
    };
  }
  const js = error instanceof Error ? error : new InternalError(String(error));
  const notSupported = js instanceof NotSupportedError;
  return {
    kind: notSupported ? 'notSupported' : 'internal',
    message: notSupported ? js.message : `internal error: ${js.message}`,
    exceptionType: notSupported ? 'NotSupported' : 'InternalError',
    stackTrace: [stackOf(js), notSupported ? '' : (js.stack ?? '')].filter(Boolean).join('\n'),
    isUserDefinedException: false
  };
}
