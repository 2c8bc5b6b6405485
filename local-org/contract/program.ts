/** What the compiler hands to the runtime: a program text plus tables about it. The runtime never looks into emitted code. */

export interface AnnotationInfo {
  /** Lower case: `istest`, `auraenabled`, `testsetup`, `testvisible`, `future`, `invocablemethod`, `namespaceaccessible`, `jsonaccess`, `suppresswarnings`, `deprecated`, `readonly`, `httpget` … */
  readonly name: string;
  /** Lower-case parameter name → text (`cacheable` → `true`). */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ParameterInfo {
  readonly name: string;
  /** Canonical type text (see `RuntimeType`). */
  readonly type: string;
}

export interface MethodInfo {
  readonly name: string;
  readonly parameters: readonly ParameterInfo[];
  /** `void` or a canonical type text. */
  readonly returns: string;
  readonly modifiers: readonly string[];
  readonly annotations: readonly AnnotationInfo[];
  readonly isStatic: boolean;
  /** Own property of the class's JavaScript constructor (static) or prototype (instance). */
  readonly js: string;
  /** Emitted as a generator: drive it with `yield*`. */
  readonly coroutine: boolean;
  readonly line: number;
}

export interface FieldInfo {
  readonly name: string;
  readonly type: string;
  readonly modifiers: readonly string[];
  readonly annotations: readonly AnnotationInfo[];
  readonly isStatic: boolean;
  readonly isTransient: boolean;
  /** `property`: read and written through accessors on the prototype (or on the statics object). */
  readonly kind: 'field' | 'property';
  /** Property of the instance that holds the stored value (`f_name`); absent for a property without backing field. */
  readonly js?: string;
  /** Accessors of a property: names of methods on the prototype (`g_name`, `s_name`), absent where there is none. */
  readonly getter?: string;
  readonly setter?: string;
}

export interface ClassInfo {
  /** `Outer` or `Outer.Inner`, declared case. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly modifiers: readonly string[];
  readonly annotations: readonly AnnotationInfo[];
  /** Effective sharing of a class: `omitted` follows the API version's rule. */
  readonly sharing: 'with' | 'without' | 'inherited' | 'omitted';
  readonly superclass?: string;
  /** Canonical texts of the interfaces named in the declaration (`Database.Batchable<SObject>`, `Comparable`). */
  readonly interfaces: readonly string[];
  readonly constructors: readonly MethodInfo[];
  readonly methods: readonly MethodInfo[];
  readonly fields: readonly FieldInfo[];
  /** Enum constants in order. */
  readonly constants: readonly string[];
  readonly apiVersion: number;
  readonly file: string;
  readonly line: number;
}

export type TriggerEvent =
  'before insert' | 'before update' | 'before delete' | 'after insert' | 'after update' | 'after delete' | 'after undelete';

export interface TriggerInfo {
  readonly name: string;
  readonly object: string;
  readonly events: readonly TriggerEvent[];
  readonly apiVersion: number;
  readonly file: string;
  readonly line: number;
}

/**
 * The output of `compile`. `js` is one script text per class, trigger or anonymous block. Each evaluates to a function `($) => void`
 * that registers what it holds (`$.defineClass`, `$.defineTrigger`, `$.defineAnonymous`; see abi.ts). Order does not matter: names are resolved lazily.
 */
export interface CompiledUnit {
  readonly name: string;
  readonly file: string;
  readonly js: string;
  /** Source map (version 3 JSON) with `sources: [file]`. */
  readonly map?: string;
  readonly classes: readonly ClassInfo[];
  readonly trigger?: TriggerInfo;
  /** Executable lines, for coverage. */
  readonly lines: readonly number[];
}
export interface CompiledProgram {
  readonly units: readonly CompiledUnit[];
  /** Keys of platform members that the program uses and that no implementation is known for at compile time are not listed here: the runtime reports them. */
  readonly platformKeys: readonly string[];
}
