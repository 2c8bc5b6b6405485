/** Stands for a backslash that begins no escape of the grammar; the literal is judged when its value is read. */
const strayBackslash = '\uE001';

const whenValues = /\bwhen\s[^{};()[\]]*\{/gi;
/** What the platform takes for a value of a branch, and refuses for its type. */
const otherLiteral = /\b(?:\d+\.\d+|true|false)\b/gi;

/**
 * The text as the grammar can read it, character by character as long as the original: characters beyond the basic plane become two placeholders
 * (the lexer counts code points, spans count UTF-16 units), and so does a backslash that the grammar knows no escape for (`\_` in LIKE). `void`
 * that answers no method's result becomes a name, since the platform takes it wherever a type may stand, so do fractions and Booleans of `when`, and a form
 * feed becomes something that no grammar takes.
 * Literals and names are cut out of the original text.
 */
export function readable(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '\uE000\uE000')
    .replace(/\bvoid\b(?!\s+\w+\s*\()/gi, 'voi\uE000')
    .replace(whenValues, (values) => values.replace(otherLiteral, (literal) => `w${'\uE000'.repeat(literal.length - 1)}`))
    .replaceAll('\f', '\u0001')
    .replace(/\\(?:[btnfr"'\\]|u[0-9a-f]{4})|\\/gi, (sequence) => (sequence === '\\' ? strayBackslash : sequence));
}
