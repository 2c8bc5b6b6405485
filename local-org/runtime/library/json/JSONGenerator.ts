import type { ValueContext } from '../../values/context.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';
import { serialize } from './serialize.ts';

/** Writes JSON piece by piece. */
class JsonGenerator extends PlatformObject {
  override readonly typeName = 'System.JSONGenerator';
  private text = '';
  /** Whether each open object or array already holds something. */
  private readonly filled: boolean[] = [];
  private afterName = false;
  closed = false;

  open(bracket: '{' | '['): void {
    this.separate();
    this.text += bracket;
    this.filled.push(false);
  }

  close(bracket: '}' | ']'): void {
    if (this.filled.pop() === undefined)
      throw apexException('System.JSONException', `Current context is not ${bracket === '}' ? 'an object' : 'an array'}`);
    this.text += bracket;
  }

  name(name: string): void {
    this.separate();
    this.text += `${JSON.stringify(name)}:`;
    this.afterName = true;
  }

  raw(json: string): void {
    this.separate();
    this.text += json;
  }

  asString(): string {
    return this.text;
  }

  private separate(): void {
    if (this.afterName) {
      this.afterName = false;
      return;
    }
    if (this.filled.at(-1)) this.text += ',';
    if (this.filled.length > 0) this.filled[this.filled.length - 1] = true;
  }
}

const written: readonly (readonly [name: string, parameter: string])[] = [
  ['Blob', 'Blob'],
  ['Boolean', 'Boolean'],
  ['Date', 'Date'],
  ['DateTime', 'Datetime'],
  ['Id', 'Id'],
  ['String', 'String'],
  ['Time', 'Time'],
  ['Object', 'Object']
];
const numbers = ['Integer', 'Long', 'Decimal', 'Double'];

/** Apex Reference, JSONGenerator Class. */
export function jsonGeneratorMembers(context: ValueContext): Members {
  const json = (value: unknown) => serialize(value, context, false);
  const members: Record<string, (...args: never[]) => unknown> = {
    'System.JSON.createGenerator(Boolean)': (pretty: boolean) => {
      if (pretty) throw new NotSupportedError('JSON.createGenerator(true)');
      return new JsonGenerator();
    },
    'System.JSONGenerator.writeStartObject()': (generator: JsonGenerator) => generator.open('{'),
    'System.JSONGenerator.writeEndObject()': (generator: JsonGenerator) => generator.close('}'),
    'System.JSONGenerator.writeStartArray()': (generator: JsonGenerator) => generator.open('['),
    'System.JSONGenerator.writeEndArray()': (generator: JsonGenerator) => generator.close(']'),
    'System.JSONGenerator.writeFieldName(String)': (generator: JsonGenerator, name: string) => generator.name(name),
    'System.JSONGenerator.writeNull()': (generator: JsonGenerator) => generator.raw('null'),
    'System.JSONGenerator.writeNullField(String)': (generator: JsonGenerator, name: string) => {
      generator.name(name);
      generator.raw('null');
    },
    'System.JSONGenerator.getAsString()': (generator: JsonGenerator) => generator.asString(),
    'System.JSONGenerator.isClosed()': (generator: JsonGenerator) => generator.closed,
    'System.JSONGenerator.close()': (generator: JsonGenerator) => {
      generator.closed = true;
    }
  };
  const addPair = (name: string, parameter: string) => {
    members[`System.JSONGenerator.write${name}(${parameter})`] = (generator: JsonGenerator, value: unknown) => generator.raw(json(value));
    members[`System.JSONGenerator.write${name}Field(String,${parameter})`] = (generator: JsonGenerator, field: string, value: unknown) => {
      generator.name(field);
      generator.raw(json(value));
    };
  };
  for (const [name, parameter] of written) addPair(name, parameter);
  for (const parameter of numbers) addPair('Number', parameter);
  return members;
}
