/** A pattern that java.util.regex refuses too; `message` as Java words it. */
export class RegexSyntaxError extends Error {}
