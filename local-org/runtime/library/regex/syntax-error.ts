/** A pattern that java.util.regex refuses too; `message` as Java words it. */
export class RegexSyntaxError extends Error {
  /** Where Java says that it is; absent: at the last character. */
  readonly index: number | undefined;

  constructor(message: string, index?: number) {
    super(message);
    this.index = index;
  }
}
