import { ApexException, InternalError, NotSupportedError } from './exception.ts';
import { nullPointer } from './platform-exceptions.ts';

/** Frames of emitted scripts: `at m_run_0 (apex:classes/Foo.cls:3:7)`. */
const APEX_FRAME = /^\s*at (?:.*\()?apex:/;
const NULL_ACCESS = /^Cannot (?:read|set) properties of null/;

/**
 * What a catch block of Apex sees of a JavaScript throw; rethrows what it must not see. A TypeError about null whose top frame is emitted code is a
 * NullPointerException; anything else that is no Apex exception is a fault of the local org (local-org.md row 8).
 */
export function caught(thrown: unknown): ApexException {
  const error = apexError(thrown);
  if (error instanceof ApexException && error.catchable) return error;
  throw error;
}

/** The Apex exception, `NotSupportedError` or `InternalError` that a JavaScript throw stands for. */
export function apexError(thrown: unknown): ApexException | NotSupportedError | InternalError {
  if (thrown instanceof ApexException || thrown instanceof NotSupportedError || thrown instanceof InternalError) return thrown;
  if (thrown instanceof TypeError && isNullAccessOfApex(thrown)) {
    const exception = nullPointer();
    // The place of the access, not of the catch.
    if (thrown.stack !== undefined) exception.stack = thrown.stack;
    return exception;
  }
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new InternalError(message, { cause: thrown });
}

function isNullAccessOfApex(error: TypeError): boolean {
  if (!NULL_ACCESS.test(error.message)) return false;
  const top = error.stack?.split('\n').find((line) => /^\s*at /.test(line));
  return top !== undefined && APEX_FRAME.test(top);
}
