import { PlatformValue } from '../../values/platform-object.ts';
import { ApexList } from '../../values/list.ts';
import { TYPES, listType } from '../../values/runtime-type.ts';
import type { ValueContext } from '../../values/context.ts';
import { charged } from '../regex/cost.ts';
import { compilePattern, type JavaPattern } from '../regex/java-pattern.ts';
import { splitText } from '../regex/replace.ts';
import { nonNull, type Members } from '../registry.ts';
import { Matcher } from './Matcher.ts';

export class Pattern extends PlatformValue {
  readonly typeName = 'System.Pattern';
  readonly compiled: JavaPattern;

  constructor(compiled: JavaPattern) {
    super();
    this.compiled = compiled;
  }

  get key(): string {
    return this.compiled.text;
  }

  override toText(): string {
    return this.compiled.text;
  }
}

/** Apex Reference, Pattern Class. */
export const patternMembers = (context: ValueContext): Members =>
  nonNull({
    'System.Pattern.compile(String)': (regex: string) => new Pattern(compilePattern(regex)),
    'System.Pattern.matches(String,String)': (regex: string, text: string) =>
      compilePattern(regex).exec(charged(context, text), 0, 'matches') !== null,
    'System.Pattern.quote(String)': quotePattern,
    'System.Pattern.matcher(String)': (pattern: Pattern, text: string) => new Matcher(pattern.compiled, charged(context, text)),
    'System.Pattern.pattern()': (pattern: Pattern) => pattern.compiled.text,
    'System.Pattern.split(String)': (pattern: Pattern, text: string) => textList(splitText(pattern.compiled, charged(context, text), 0)),
    'System.Pattern.split(String,Integer)': (pattern: Pattern, text: string, limit: number) =>
      textList(splitText(pattern.compiled, charged(context, text), limit))
  });

/** java.util.regex.Pattern.quote */
export function quotePattern(text: string): string {
  return `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`;
}

export const textList = (texts: string[]): ApexList => new ApexList(listType(TYPES.String), texts);
