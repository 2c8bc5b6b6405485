import { type MemberSignature, readMember } from './member-signature.ts';
import type { PlatformTypeData } from './platform-data.ts';
import type { PlatformTypes } from './platform-types.ts';
import type { AccessorSymbol, ClassType, FieldSymbol, MethodSymbol, TypeSymbol, Visibility } from './type.ts';

const none: ReadonlySet<string> = new Set();
const automatic: AccessorSymbol = { visibility: 'global' };

/** A platform type as a symbol. Its members are read from the data when they are first asked for. */
export class PlatformSymbol implements TypeSymbol {
  readonly origin = 'platform';
  readonly kind: 'class' | 'interface' | 'enum';
  readonly name: string;
  readonly simpleName: string;
  readonly namespace: string;
  readonly typeVariables: readonly string[];
  readonly visibility: Visibility = 'global';
  readonly modifiers: ReadonlySet<string>;
  readonly annotations = none;
  readonly constants: readonly string[];
  readonly apiVersion = 0;
  readonly #data: PlatformTypeData;
  readonly #platform: PlatformTypes;
  readonly #memo = new Map<string, unknown>();

  constructor(named: { readonly namespace: string; readonly name: string; readonly data: PlatformTypeData }, platform: PlatformTypes) {
    const { namespace, name, data } = named;
    this.#data = data;
    this.#platform = platform;
    this.kind = data.kind;
    this.name = `${namespace}.${name}`;
    this.simpleName = name.slice(name.lastIndexOf('.') + 1);
    this.namespace = namespace;
    this.typeVariables = data.variables ?? [];
    this.modifiers = new Set(data.abstract ? ['global', 'abstract'] : ['global', 'virtual']);
    this.constants = data.constants ?? [];
  }

  get superclass(): ClassType | undefined {
    return this.#once('superclass', () => {
      const { superclass } = this.#data;
      return superclass === undefined ? undefined : (this.#platform.type(superclass, this.typeVariables) as ClassType);
    });
  }
  get interfaces(): readonly ClassType[] {
    return this.#once('interfaces', () =>
      (this.#data.interfaces ?? []).map((text) => this.#platform.type(text, this.typeVariables) as ClassType)
    );
  }
  get outer(): TypeSymbol | undefined {
    const inner = this.name.slice(this.namespace.length + 1);
    const dot = inner.lastIndexOf('.');
    return dot < 0 ? undefined : this.#platform.symbol(this.namespace, inner.slice(0, dot));
  }
  get innerTypes(): readonly TypeSymbol[] {
    return this.#once('innerTypes', () => this.#platform.innerSymbols(this));
  }
  get fields(): readonly FieldSymbol[] {
    return this.#once('fields', () => [
      ...this.constants.map((name) => this.#constant(name)),
      ...this.#members('field').map((member) => this.#field(member))
    ]);
  }
  get methods(): readonly MethodSymbol[] {
    return this.#once('methods', () => this.#members('method').map((member) => this.#method(member)));
  }
  get constructors(): readonly MethodSymbol[] {
    return this.#once('constructors', () => this.#members('constructor').map((member) => this.#method(member)));
  }

  #once<T>(key: string, make: () => T): T {
    if (!this.#memo.has(key)) this.#memo.set(key, make());
    return this.#memo.get(key) as T;
  }

  #members(kind: MemberSignature['kind']): readonly MemberSignature[] {
    return (this.#data.members ?? []).map(readMember).filter((member) => member.kind === kind);
  }

  #constant(name: string): FieldSymbol {
    return { ...this.#common([]), kind: 'constant', name, type: this.#platform.typeOf(this), isStatic: true, isFinal: true };
  }

  #field(member: MemberSignature): FieldSymbol {
    return {
      ...this.#common(member.modifiers),
      kind: 'property',
      name: member.name,
      type: this.#platform.type(member.type, this.typeVariables),
      isStatic: member.modifiers.includes('static'),
      isFinal: member.modifiers.includes('final'),
      getter: automatic,
      ...(!member.modifiers.includes('final') && { setter: automatic })
    };
  }

  #method(member: MemberSignature): MethodSymbol {
    return {
      ...this.#common(member.modifiers),
      name: member.kind === 'constructor' ? this.simpleName : member.name,
      isConstructor: member.kind === 'constructor',
      parameters: member.parameters.map((text, index) => ({
        name: `p${index + 1}`,
        type: this.#platform.type(text, this.typeVariables),
        isFinal: false
      })),
      returns: this.#platform.type(member.type, this.typeVariables),
      isStatic: member.modifiers.includes('static'),
      isAbstract: this.kind === 'interface' || member.modifiers.includes('abstract')
    };
  }

  #common(modifiers: readonly string[]): Pick<MethodSymbol, 'owner' | 'visibility' | 'modifiers' | 'annotations'> {
    return { owner: this, visibility: 'global', modifiers: new Set(['global', ...modifiers]), annotations: none };
  }
}
