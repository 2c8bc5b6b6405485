/**
 * Base of every Apex exception, of the platform and of users (Apex Reference, Exception Class and Built-In Exceptions).
 * A JavaScript `Error`, so that the V8 stack taken at construction is the Apex stack (frames of `apex:` scripts).
 */
export class ApexException extends Error {
  /** `System.DmlException`, `Outer.MyException`. On the prototype of each class. */
  declare readonly typeName: string;
  /** False: no catch block sees it and no finally block runs. On the prototype. */
  declare readonly catchable: boolean;
  /** What the constructor or `setMessage` was given. */
  text: string | null;
  causedBy: ApexException | null;

  /** Emitted constructors of user exceptions call `super()` without arguments, then `init`. */
  constructor(text: string | null = null, causedBy: ApexException | null = null) {
    super();
    this.text = text;
    this.causedBy = causedBy;
  }

  /** Body of the four implicit constructors: `()`, `(message)`, `(cause)`, `(message, cause)`. */
  init(text: string | null, causedBy: ApexException | null): void {
    this.text = text;
    this.causedBy = causedBy;
  }

  /** `Script-thrown exception` without a message; with only a cause, the text of the cause. */
  getMessage(): string {
    return this.text ?? (this.causedBy === null ? 'Script-thrown exception' : this.causedBy.getMessage());
  }

  /** `System.DmlException: message`, as in debug logs and `String.valueOf(e)`. */
  override toString(): string {
    return `${this.typeName}: ${this.getMessage()}`;
  }
}
Object.defineProperties(ApexException.prototype, {
  typeName: { value: 'System.Exception', configurable: true },
  catchable: { value: true, configurable: true },
  // Tools that print a JavaScript error read `name` and `message`.
  name: { get: (): string => 'ApexException', configurable: true },
  message: {
    get(this: ApexException): string {
      return this.toString();
    },
    configurable: true
  }
});

/** A built-in that is not implemented. Apex cannot catch it; the run counts as failed and says why (local-org.md row 19). */
export class NotSupportedError extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`not supported: ${what}`);
    this.what = what;
  }
}

/** A fault of the local org itself. Ends the transaction, can never be caught by Apex (local-org.md row 8). */
export class InternalError extends Error {}
