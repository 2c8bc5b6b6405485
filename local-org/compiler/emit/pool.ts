import type { DataSite } from '../../contract/abi.ts';
import type { SoqlQuery } from '../../contract/soql.ts';
import { canonicalText } from '../types/type-text.ts';
import type { Type, TypeSymbol } from '../types/type.ts';
import { className, json, text } from './names.ts';

/**
 * What a unit asks of the runtime once: members by key, getters, queries, types. Each becomes a variable at the head of the unit. What names a class of the
 * program is asked for on first use, since units are loaded in any order.
 */
export class Pool {
  readonly #names = new Map<string, string>();
  readonly #lines: string[] = [];
  readonly #lazies: string[] = [];
  readonly #keys = new Set<string>();
  readonly #prefixes = new Map<string, number>();

  /** Declarations for the head of the unit. */
  get lines(): readonly string[] {
    if (this.#lazies.length === 0) return this.#lines;
    return [...this.#lines, `$.onRelink(() => { ${this.#lazies.join(' = ')} = undefined; });`];
  }
  /** Keys of platform members in use. */
  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  lib(key: string, site?: DataSite): string {
    this.#keys.add(key);
    return this.#constant('$l', site ? `$.lib(${text(key)}, ${json(site)})` : `$.lib(${text(key)})`);
  }
  view(key: string): string {
    this.#keys.add(key);
    return this.#constant('$l', `$.view(${text(key)})`);
  }
  setting(object: string, member: string): string {
    return this.#constant('$l', `$.setting(${text(object)}, ${text(member)})`);
  }
  maker(object: string, fields: readonly string[]): string {
    return this.#constant('$r', `$.sobjectMaker(${text(object)}, ${json(fields)})`);
  }
  access(how: 'fieldGetter' | 'fieldSetter' | 'parentGetter' | 'parentSetter' | 'childGetter', object: string, name: string): string {
    return this.#constant('$r', `$.${how}(${text(object)}, ${text(name)})`);
  }
  query(query: SoqlQuery, site: DataSite): string {
    return this.#constant('$q', `$.query(${json(query)}, ${json(site)})`);
  }
  site(site: DataSite): string {
    return this.#constant('$d', json(site));
  }
  decimal(literal: string): string {
    return this.#constant('$n', `$.decimalLiteral(${text(literal)})`);
  }
  /** A function of the emitter's own that some expressions need. */
  helper(name: string, source: string): string {
    if (!this.#names.has(name)) {
      this.#names.set(name, name);
      this.#lines.push(`const ${name} = ${source};`);
    }
    return name;
  }

  type(type: Type): string {
    return this.#lazy('$t', `$.type(${text(canonicalText(type))})`);
  }
  class(symbol: TypeSymbol): string {
    return this.#lazy(`$c${className(symbol)}`, `$.classRef(${text(symbol.name)}).js`);
  }
  enumConstant(symbol: TypeSymbol, constant: string): string {
    return this.#lazy('$e', `$.enumConstant(${text(symbol.name)}, ${text(constant)})`);
  }
  classLiteral(type: Type): string {
    return this.#lazy('$t', `$.classLiteral($.type(${text(canonicalText(type))}))`);
  }
  token(object: string, field: string | undefined): string {
    const source = field === undefined ? `$.objectToken(${text(object)})` : `$.fieldToken(${text(object)}, ${text(field)})`;
    return this.#lazy('$k', source);
  }

  #constant(prefix: string, source: string): string {
    return this.#once(prefix, source, (name) => `const ${name} = ${source};`);
  }
  #lazy(prefix: string, source: string): string {
    const declare = (name: string): string => {
      this.#lazies.push(name);
      return `let ${name};`;
    };
    return `(${this.#once(prefix, source, declare)} ??= ${source})`;
  }
  #once(prefix: string, source: string, declare: (name: string) => string): string {
    let name = this.#names.get(source);
    if (name === undefined) {
      const number = (this.#prefixes.get(prefix) ?? 0) + 1;
      this.#prefixes.set(prefix, number);
      name = `${prefix}${number}`;
      this.#names.set(source, name);
      this.#lines.push(declare(name));
    }
    return name;
  }
}
