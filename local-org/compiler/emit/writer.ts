import { addMapping, GenMapping, toEncodedMap } from '@jridgewell/gen-mapping';
import type { Span } from '../language/ast.ts';

/** Collects lines of JavaScript, each with the place in the Apex file that it comes from. */
export class Writer {
  readonly #lines: { readonly text: string; readonly span: Span | undefined }[] = [];
  #span: Span | undefined;

  /** `span` absent: of the line before. */
  line(text: string, span?: Span): void {
    this.#span = span ?? this.#span;
    this.#lines.push({ text, span: this.#span });
  }

  append(other: Writer): void {
    this.#lines.push(...other.#lines);
  }

  toString(): string {
    return this.#lines.map((line) => line.text).join('\n');
  }

  /** Version 3 source map. Lines are what stack traces and breakpoints need. */
  map(file: string): string {
    const map = new GenMapping({ file: `${file}.js` });
    this.#lines.forEach(({ span }, i) => {
      if (!span) return;
      addMapping(map, { generated: { line: i + 1, column: 0 }, source: file, original: { line: span.line, column: span.column - 1 } });
    });
    return JSON.stringify(toEncodedMap(map));
  }
}
