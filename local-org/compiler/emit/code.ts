import type { DataSite } from '../../contract/abi.ts';
import type { CallTarget, Placeholder } from '../bind/bound.ts';
import type { Span } from '../language/ast.ts';
import type { MethodSymbol, TypeSymbol } from '../types/type.ts';
import type { Colours } from './colour.ts';
import { className } from './names.ts';
import { Nullness } from './nullness.ts';
import type { Pool } from './pool.ts';

/** What is the same for all code of a unit. */
export interface UnitCode {
  readonly pool: Pool;
  readonly colours: Colours;
  readonly file: string;
  readonly coverage: boolean;
  readonly simulation: boolean;
  /** Whether the program has code that takes its caller's sharing: then functions say theirs. */
  readonly tracksSharing: boolean;
  /** Methods of the unit that call nothing and loop nowhere. */
  readonly leaves: ReadonlySet<MethodSymbol>;
  /** Executable lines in the order of their hit counters. */
  readonly lines: Map<number, number>;
  /** The class that has statics in this unit, whose record is at hand. */
  readonly top: TypeSymbol | undefined;
}

/** What is the same for the code of one emitted function. */
export class FunctionCode {
  readonly unit: UnitCode;
  readonly owner: TypeSymbol;
  /** Emitted as a generator: may use `yield*`. */
  readonly coloured: boolean;
  /** Named when a callout is refused here: `trigger X`. */
  readonly place: string;
  readonly site: Omit<DataSite, 'line'>;
  readonly nullness = new Nullness();
  /** JavaScript text of what a placeholder stands for. */
  readonly slots = new Map<Placeholder, string>();
  /** Counter and cost of each loop around the current statement. */
  readonly loops: { readonly counter: string; readonly cost: number }[] = [];
  /** Whether the function counts call depth; `$depth` is then the caller's. */
  tracksDepth = false;
  /** Line of the statement at hand; undefined where lines do not count as executable. */
  line: number | undefined;
  /** What `return;` answers: constructors answer `this`. */
  answers = '';
  readonly #outside: boolean;
  readonly #temporaries: string[] = [];
  #variables = 0;

  constructor(
    unit: UnitCode,
    what: {
      readonly owner: TypeSymbol;
      readonly coloured: boolean;
      readonly place: string;
      readonly site: Omit<DataSite, 'line'>;
      /** Stands outside the JavaScript class. */
      readonly outside?: true;
    }
  ) {
    this.#outside = what.outside ?? false;
    this.unit = unit;
    this.owner = what.owner;
    this.coloured = what.coloured;
    this.place = what.place;
    this.site = what.site;
  }

  /** First statements of a function: its depth, and the sharing of its class. */
  get enter(): string {
    const sharing = this.site.sharing === 'omitted' ? '' : ` $n[2] = ${this.#ownSharing};`;
    return `const $depth = $n[0]; if (($n[0] = $depth + 1) > 1000) $.tooDeep();${this.unit.tracksSharing ? ` const $sharing = $n[2];${sharing}` : ''}`;
  }
  /** Puts both back for the caller. */
  get leave(): string {
    return `$n[0] = $depth;${this.unit.tracksSharing ? ' $n[2] = $sharing;' : ''}`;
  }
  /** Puts both back to the function's own, after a call that threw. */
  get restore(): string {
    return `$n[0] = $depth + 1;${this.unit.tracksSharing ? ` $n[2] = ${this.#ownSharing};` : ''}`;
  }
  /** What code called from here finds; `$sharing` is the caller's. Nothing was said at an entry point: 0. */
  get #ownSharing(): string {
    return { with: '2', without: '1', inherited: '($sharing || 2)', omitted: '$sharing' }[this.site.sharing];
  }

  /** A variable of the function; declared at its head. */
  temporary(): string {
    const name = `$${this.#temporaries.length + 1}`;
    this.#temporaries.push(name);
    return name;
  }
  get temporaries(): readonly string[] {
    return this.#temporaries;
  }
  counter(): string {
    return this.variable('$i');
  }
  /** A name that is used once in the function; the caller declares it. */
  variable(prefix: string): string {
    return `${prefix}${++this.#variables}`;
  }

  siteAt(span: Span, mode: 'user' | 'system' | undefined): DataSite {
    return { ...this.site, mode: mode ?? this.site.mode, line: span.line };
  }

  /** The JavaScript class of a project class. Inside the class itself its own name will do. */
  classOf(symbol: TypeSymbol): string {
    return symbol === this.owner && !this.#outside ? className(symbol) : this.unit.pool.class(symbol);
  }

  /** The statics record of a top-level class. */
  staticsOf(symbol: TypeSymbol): string {
    return symbol === this.unit.top ? '($s ?? $statics())' : `${this.unit.pool.class(symbol)}.$statics()`;
  }

  /** A call that may suspend: with `yield*`, or driven to its end where this code cannot suspend. */
  suspending(js: string, target: CallTarget): string {
    if (!this.unit.colours.isColoured(target)) return js;
    return this.coloured ? `(yield* ${js})` : `$.drive(${js}, ${JSON.stringify(this.place)})`;
  }
}
