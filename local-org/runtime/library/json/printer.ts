import { apexException } from '../../values/platform-exceptions.ts';

/**
 * Writes JSON text piece by piece, compact or as the platform's pretty printer (Jackson's): two blanks a level within objects, ` : ` after names,
 * elements of an array on one line.
 */
export class JsonPrinter {
  private readonly pretty: boolean;
  private text = '';
  private readonly open: { readonly kind: '{' | '['; filled: boolean }[] = [];
  private objects = 0;
  private afterName = false;

  constructor(pretty: boolean) {
    this.pretty = pretty;
  }

  start(kind: '{' | '['): void {
    this.separate();
    this.text += kind;
    this.open.push({ kind, filled: false });
    if (kind === '{') this.objects++;
  }

  end(kind: '{' | '['): void {
    const closed = this.open.pop();
    if (closed?.kind !== kind) {
      throw apexException(
        'System.JSONException',
        `Current context not an ${kind === '{' ? 'object' : 'array'} but ${contextName(closed?.kind)}`
      );
    }
    if (kind === '{') this.objects--;
    if (this.pretty) this.text += kind === '{' && closed.filled ? this.line() : ' ';
    this.text += kind === '{' ? '}' : ']';
  }

  name(name: string): void {
    if (this.open.at(-1)?.kind !== '{' || this.afterName)
      throw apexException('System.JSONException', 'Can not write a field name, expecting a value');
    this.separate();
    this.text += JSON.stringify(name) + (this.pretty ? ' : ' : ':');
    this.afterName = true;
  }

  /** A scalar, or text that is JSON already. */
  raw(json: string): void {
    this.separate();
    this.text += json;
  }

  get depth(): number {
    return this.open.length;
  }

  toString(): string {
    return this.text;
  }

  private separate(): void {
    if (this.afterName) {
      this.afterName = false;
      return;
    }
    const inside = this.open.at(-1);
    if (inside === undefined) return;
    if (inside.filled) this.text += ',';
    if (this.pretty) this.text += inside.kind === '{' ? this.line() : ' ';
    inside.filled = true;
  }

  private line(): string {
    return `\n${'  '.repeat(this.objects)}`;
  }
}

const contextName = (kind: '{' | '[' | undefined): string => (kind === undefined ? 'ROOT' : kind === '{' ? 'OBJECT' : 'ARRAY');
