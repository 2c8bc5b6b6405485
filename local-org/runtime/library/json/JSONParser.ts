import { ApexBlob } from '../../values/blob.ts';
import type { ValueContext } from '../../values/context.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { Decimal } from '../../values/decimal.ts';
import { stringToId } from '../../values/id.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { ApexTime } from '../../values/time.ts';
import type { EnumConstant } from '../../values/user-object.ts';
import { nonNull, type Members } from '../registry.ts';
import type { ApexType } from '../system/Type.ts';
import { chargeJson } from './cost.ts';
import { JsonNumber, parseJson, type JsonValue } from './json-value.ts';
import { tokensOf, type JsonToken } from './tokens.ts';
import { TypedReader } from './typed.ts';

/** A cursor over the tokens of a text; before the first one there is none. */
class JsonParser extends PlatformObject {
  override readonly typeName = 'System.JSONParser';
  private readonly tokens: readonly JsonToken[];
  private at = -1;
  private cleared: JsonToken | null = null;
  private hidden = false;

  constructor(tokens: readonly JsonToken[]) {
    super();
    this.tokens = tokens;
  }

  get current(): JsonToken | null {
    return this.hidden ? null : (this.tokens[this.at] ?? null);
  }

  get lastCleared(): JsonToken | null {
    return this.cleared;
  }

  next(): JsonToken | null {
    this.hidden = false;
    if (this.at < this.tokens.length) this.at++;
    return this.current;
  }

  /** Over the names of fields to what they hold. */
  nextValue(): JsonToken | null {
    const token = this.next();
    return token?.kind === 'FIELD_NAME' ? this.next() : token;
  }

  clear(): void {
    this.cleared = this.current;
    this.hidden = true;
  }

  /** From the start of an object or array to its end. */
  skipChildren(): void {
    const { current } = this;
    if (current?.end !== undefined) this.at = current.end;
  }

  /** The value at the cursor as a whole, which then stands at its end. */
  take(): JsonValue {
    const token = this.current ?? this.next();
    if (token === null) throw apexException('System.JSONException', 'No content to map to Object due to end of input');
    this.skipChildren();
    return token.value;
  }
}

/** Apex Reference, JSONParser Class. */
export function jsonParserMembers(context: ValueContext): Members {
  const constant = (token: JsonToken | null): EnumConstant | null => token && context.enumConstant('System.JSONToken', token.kind);
  const readAs = (parser: JsonParser, { type }: ApexType, strict: boolean): unknown =>
    new TypedReader(context, strict).read(parser.take(), type);
  return nonNull({
    'System.JSON.createParser(String)': (text: string) => {
      chargeJson(context, text.length);
      return new JsonParser(tokensOf(parseJson(text)));
    },
    'System.JSONParser.nextToken()': (parser: JsonParser) => constant(parser.next()),
    'System.JSONParser.nextValue()': (parser: JsonParser) => constant(parser.nextValue()),
    'System.JSONParser.getCurrentToken()': (parser: JsonParser) => constant(parser.current),
    'System.JSONParser.getLastClearedToken()': (parser: JsonParser) => constant(parser.lastCleared),
    'System.JSONParser.hasCurrentToken()': (parser: JsonParser) => parser.current !== null,
    'System.JSONParser.clearCurrentToken()': (parser: JsonParser) => parser.clear(),
    'System.JSONParser.skipChildren()': (parser: JsonParser) => parser.skipChildren(),
    'System.JSONParser.getText()': (parser: JsonParser) => parser.current?.text ?? null,
    'System.JSONParser.getCurrentName()': (parser: JsonParser) => parser.current?.name ?? null,
    'System.JSONParser.readValueAs(System.Type)': (parser: JsonParser, type: ApexType) => readAs(parser, type, false),
    'System.JSONParser.readValueAsStrict(System.Type)': (parser: JsonParser, type: ApexType) => readAs(parser, type, true),
    'System.JSONParser.getBooleanValue()': (parser: JsonParser) => {
      const value = parser.current?.value;
      return typeof value === 'boolean' ? value : wrongToken(parser, 'VALUE_TRUE or VALUE_FALSE');
    },
    'System.JSONParser.getIntegerValue()': (parser: JsonParser) => Number(BigInt.asIntN(32, wholeNumber(parser))),
    'System.JSONParser.getLongValue()': (parser: JsonParser) => BigInt.asIntN(64, wholeNumber(parser)),
    'System.JSONParser.getDecimalValue()': (parser: JsonParser) => Decimal.parse(numberText(parser)),
    'System.JSONParser.getDoubleValue()': (parser: JsonParser) => Number(numberText(parser)),
    'System.JSONParser.getBlobValue()': (parser: JsonParser) => fromText(parser, (text) => new ApexBlob(Buffer.from(text, 'base64'))),
    'System.JSONParser.getIdValue()': (parser: JsonParser) => fromText(parser, stringToId),
    'System.JSONParser.getDateValue()': (parser: JsonParser) => fromText(parser, (text) => ApexDate.parseIso(text.slice(0, 10))),
    'System.JSONParser.getDateTimeValue()': (parser: JsonParser) => fromText(parser, (text) => ApexDatetime.parseIso(text)),
    'System.JSONParser.getTimeValue()': (parser: JsonParser) => fromText(parser, (text) => ApexTime.parseIso(text))
  });
}

function wrongToken(parser: JsonParser, expected: string): never {
  throw apexException(
    'System.JSONException',
    `Current token (${parser.current?.kind ?? 'null'}) not ${expected}, can not access its value`
  );
}

function numberText(parser: JsonParser): string {
  const value = parser.current?.value;
  return value instanceof JsonNumber ? value.text : wrongToken(parser, 'numeric');
}

/** Towards zero, as Jackson narrows. */
const wholeNumber = (parser: JsonParser): bigint => Decimal.parse(numberText(parser))!.setScale(0, 'DOWN').unscaled;

function fromText<T>(parser: JsonParser, read: (text: string) => T | null): T {
  const value = parser.current?.value;
  if (typeof value !== 'string') return wrongToken(parser, 'VALUE_STRING');
  const result = read(value);
  if (result === null) throw apexException('System.JSONException', `Illegal value for primitive: ${value}`);
  return result;
}
