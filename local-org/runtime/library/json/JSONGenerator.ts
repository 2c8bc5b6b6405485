import type { ValueContext } from '../../values/context.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';
import { JsonPrinter } from './printer.ts';
import { writeJson } from './serialize.ts';
import { doubleText } from '../../values/double.ts';

/** Writes JSON piece by piece; closed, it refuses more. */
class JsonGenerator extends PlatformObject {
  override readonly typeName = 'System.JSONGenerator';
  private readonly printer: JsonPrinter;
  closed = false;

  constructor(pretty: boolean) {
    super();
    this.printer = new JsonPrinter(pretty);
  }

  get out(): JsonPrinter {
    if (this.closed) throw apexException('System.JSONException', 'Generator is closed');
    return this.printer;
  }

  asString(): string {
    this.closed = true;
    return this.printer.toString();
  }
}

/** Kinds of values by the name of their method and the type of their parameter. */
const KINDS: readonly (readonly [name: string, parameter: string])[] = [
  ['Blob', 'Blob'],
  ['Boolean', 'Boolean'],
  ['Date', 'Date'],
  ['DateTime', 'Datetime'],
  ['Id', 'Id'],
  ['Number', 'Decimal'],
  ['Number', 'Double'],
  ['Number', 'Integer'],
  ['Number', 'Long'],
  ['Object', 'Object'],
  ['String', 'String'],
  ['Time', 'Time']
];

/** Apex Reference, JSONGenerator Class. */
export function jsonGeneratorMembers(context: ValueContext): Members {
  return {
    'System.JSON.createGenerator(Boolean)': (pretty: boolean | null) => new JsonGenerator(pretty === true),
    'System.JSONGenerator.writeStartObject()': ({ out }: JsonGenerator) => out.start('{'),
    'System.JSONGenerator.writeEndObject()': ({ out }: JsonGenerator) => out.end('{'),
    'System.JSONGenerator.writeStartArray()': ({ out }: JsonGenerator) => out.start('['),
    'System.JSONGenerator.writeEndArray()': ({ out }: JsonGenerator) => out.end('['),
    'System.JSONGenerator.writeFieldName(String)': ({ out }: JsonGenerator, name: string) => out.name(name),
    'System.JSONGenerator.writeNull()': ({ out }: JsonGenerator) => out.raw('null'),
    'System.JSONGenerator.writeNullField(String)': ({ out }: JsonGenerator, name: string) => {
      out.name(name);
      out.raw('null');
    },
    'System.JSONGenerator.getAsString()': (generator: JsonGenerator) => generator.asString(),
    'System.JSONGenerator.isClosed()': (generator: JsonGenerator) => generator.closed,
    'System.JSONGenerator.close()': (generator: JsonGenerator) => {
      generator.closed = true;
    },
    ...Object.assign({}, ...KINDS.map(([name, parameter]) => valueMembers(context, name, parameter)))
  };
}

function valueMembers(context: ValueContext, name: string, parameter: string): Members {
  const write = ({ out }: JsonGenerator, value: unknown): void => {
    if (parameter === 'Double' && typeof value === 'number') out.raw(doubleText(value));
    else writeJson(out, value, context, false);
  };
  return {
    [`System.JSONGenerator.write${name}(${parameter})`]: write,
    [`System.JSONGenerator.write${name}Field(String,${parameter})`]: (generator: JsonGenerator, field: string, value: unknown) => {
      generator.out.name(field);
      write(generator, value);
    }
  };
}
