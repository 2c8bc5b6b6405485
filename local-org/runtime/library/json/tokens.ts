import { JsonNumber, JsonObject, type JsonValue } from './json-value.ts';

/** A token of a JSON text by the name of its `System.JSONToken`. */
export interface JsonToken {
  readonly kind: string;
  readonly text: string;
  /** The field that the token belongs to; null in arrays and at the top. */
  readonly name: string | null;
  /** What begins here, as a whole. */
  readonly value: JsonValue;
  /** Position of the token that ends what begins here; only of objects and arrays. */
  end?: number;
}

/** The tokens of a value in the order of the text. */
export function tokensOf(value: JsonValue): readonly JsonToken[] {
  const tokens: JsonToken[] = [];
  append(tokens, value, null);
  return tokens;
}

function append(tokens: JsonToken[], value: JsonValue, name: string | null): void {
  if (value instanceof JsonObject) {
    within(tokens, 'OBJECT', value, name, () => {
      for (const [field, content] of value.members) {
        tokens.push({ kind: 'FIELD_NAME', text: field, name: field, value: field });
        append(tokens, content, field);
      }
    });
  } else if (Array.isArray(value)) {
    within(tokens, 'ARRAY', value, name, () => value.forEach((item: JsonValue) => append(tokens, item, null)));
  } else {
    tokens.push({ ...scalar(value as Scalar), name, value });
  }
}

function within(tokens: JsonToken[], kind: 'OBJECT' | 'ARRAY', value: JsonValue, name: string | null, inside: () => void): void {
  const [open, close] = kind === 'OBJECT' ? ['{', '}'] : ['[', ']'];
  const start: JsonToken = { kind: `START_${kind}`, text: open!, name, value };
  tokens.push(start);
  inside();
  start.end = tokens.length;
  tokens.push({ kind: `END_${kind}`, text: close!, name, value: null });
}

type Scalar = null | boolean | string | JsonNumber;

function scalar(value: Scalar): { readonly kind: string; readonly text: string } {
  if (value === null) return { kind: 'VALUE_NULL', text: 'null' };
  if (typeof value === 'string') return { kind: 'VALUE_STRING', text: value };
  if (typeof value === 'boolean') return { kind: value ? 'VALUE_TRUE' : 'VALUE_FALSE', text: String(value) };
  return { kind: /[.eE]/.test(value.text) ? 'VALUE_NUMBER_FLOAT' : 'VALUE_NUMBER_INT', text: value.text };
}
