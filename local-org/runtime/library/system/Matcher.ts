import { NotSupportedError } from '../../values/exception.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { JavaMatch, JavaPattern, Mode } from '../regex/java-pattern.ts';
import { replaceMatches } from '../regex/replace.ts';
import { nonNull, type Members } from '../registry.ts';
import { Pattern } from './Pattern.ts';

/** Bounds of a region are anchoring and opaque, Java's default: the pattern sees nothing outside. */
export class Matcher extends PlatformObject {
  readonly typeName = 'System.Matcher';
  pattern: JavaPattern;
  private text: string;
  /** Bounds as they were asked for; others than Java's default matter only where the region leaves text out. */
  anchoring = true;
  transparent = false;
  private from = 0;
  private to: number;
  /** Where the next `find()` starts, relative to the region. */
  private next = 0;
  private match: JavaMatch | null = null;

  constructor(pattern: JavaPattern, text: string) {
    super();
    this.pattern = pattern;
    this.text = text;
    this.to = text.length;
  }

  try(mode: Mode): boolean {
    return this.exec(mode === 'find' ? this.next : 0, mode);
  }

  findFrom(start: number): boolean {
    if (start < 0 || start > this.text.length) throw apexException('System.StringException', 'Illegal start index');
    this.reset();
    return this.exec(start, 'find');
  }

  private exec(start: number, mode: Mode): boolean {
    const input = this.region();
    if (input !== this.text && (this.transparent || !this.anchoring))
      throw new NotSupportedError('bounds of a region that let the pattern see outside');
    this.match = start > input.length ? null : this.pattern.exec(input, start, mode);
    if (this.match !== null) this.next = this.match.next(input);
    return this.match !== null;
  }

  group(group: number): string | null {
    return this.current(group).group(group);
  }

  start(group: number): number {
    return this.place(this.current(group).start(group));
  }

  end(group: number): number {
    return this.place(this.current(group).end(group));
  }

  reset(text = this.text): this {
    this.text = text;
    return this.setRegion(0, text.length);
  }

  setRegion(from: number, to: number): this {
    if (from < 0 || to > this.text.length || from > to) throw apexException('System.StringException', 'Illegal region');
    this.from = from;
    this.to = to;
    this.next = 0;
    this.match = null;
    return this;
  }

  usePattern(pattern: JavaPattern): this {
    this.pattern = pattern;
    this.match = null;
    return this;
  }

  get regionStart(): number {
    return this.from;
  }

  get regionEnd(): number {
    return this.to;
  }

  replace(replacement: string, all: boolean): string {
    this.reset();
    return replaceMatches(this.pattern, this.text, replacement, all);
  }

  private region(): string {
    return this.from === 0 && this.to === this.text.length ? this.text : this.text.slice(this.from, this.to);
  }

  private place(offset: number): number {
    return offset < 0 ? -1 : offset + this.from;
  }

  private current(group: number): JavaMatch {
    if (this.match === null) throw apexException('System.StringException', 'No match found');
    if (group < 0 || group > this.pattern.groupCount) throw apexException('System.StringException', `No group ${group}`);
    return this.match;
  }
}

/** Apex Reference, Matcher Class. */
export const matcherMembers: Members = nonNull({
  'System.Matcher.find()': (matcher: Matcher) => matcher.try('find'),
  'System.Matcher.find(Integer)': (matcher: Matcher, start: number) => matcher.findFrom(start),
  'System.Matcher.matches()': (matcher: Matcher) => matcher.try('matches'),
  'System.Matcher.lookingAt()': (matcher: Matcher) => matcher.try('lookingAt'),
  'System.Matcher.group()': (matcher: Matcher) => matcher.group(0),
  'System.Matcher.group(Integer)': (matcher: Matcher, group: number) => matcher.group(group),
  'System.Matcher.groupCount()': (matcher: Matcher) => matcher.pattern.groupCount,
  'System.Matcher.start()': (matcher: Matcher) => matcher.start(0),
  'System.Matcher.start(Integer)': (matcher: Matcher, group: number) => matcher.start(group),
  'System.Matcher.end()': (matcher: Matcher) => matcher.end(0),
  'System.Matcher.end(Integer)': (matcher: Matcher, group: number) => matcher.end(group),
  'System.Matcher.pattern()': (matcher: Matcher) => new Pattern(matcher.pattern),
  'System.Matcher.usePattern(System.Pattern)': (matcher: Matcher, pattern: Pattern) => matcher.usePattern(pattern.compiled),
  'System.Matcher.region(Integer,Integer)': (matcher: Matcher, from: number, to: number) => matcher.setRegion(from, to),
  'System.Matcher.regionStart()': (matcher: Matcher) => matcher.regionStart,
  'System.Matcher.regionEnd()': (matcher: Matcher) => matcher.regionEnd,
  'System.Matcher.reset()': (matcher: Matcher) => matcher.reset(),
  'System.Matcher.reset(String)': (matcher: Matcher, text: string) => matcher.reset(text),
  'System.Matcher.replaceAll(String)': (matcher: Matcher, replacement: string) => matcher.replace(replacement, true),
  'System.Matcher.replaceFirst(String)': (matcher: Matcher, replacement: string) => matcher.replace(replacement, false),
  'System.Matcher.quoteReplacement(String)': (text: string) => text.replace(/[\\$]/g, '\\$&'),
  'System.Matcher.hasAnchoringBounds()': (matcher: Matcher) => matcher.anchoring,
  'System.Matcher.hasTransparentBounds()': (matcher: Matcher) => matcher.transparent,
  'System.Matcher.useAnchoringBounds(Boolean)': (matcher: Matcher, use: boolean) => ((matcher.anchoring = use), matcher),
  'System.Matcher.useTransparentBounds(Boolean)': (matcher: Matcher, use: boolean) => ((matcher.transparent = use), matcher),
  'System.Matcher.hitEnd()': () => refuse('Matcher.hitEnd'),
  'System.Matcher.requireEnd()': () => refuse('Matcher.requireEnd')
});

/** What JavaScript's expressions cannot tell. */
function refuse(what: string): never {
  throw new NotSupportedError(what);
}
