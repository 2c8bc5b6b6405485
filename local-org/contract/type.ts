/** The text and the shape of a type at run time: `List<Id>`, `Map<String,Account>`, `Outer.Inner`, `Database.SaveResult`. */

export type PrimitiveName =
  'Object' | 'Boolean' | 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Id' | 'Date' | 'Datetime' | 'Time' | 'Blob';

/**
 * Descriptor of a type, interned by the runtime so that `===` compares types. The emitter asks for one with `$.type(text)`,
 * once per program, where `text` is the canonical name: declared case, no blanks, user types by `Outer.Inner`, platform types with their
 * namespace unless it is System (`String`, `HttpRequest`, `Database.SaveResult`), sObject types by API name, `SObject` for any.
 */
export interface RuntimeType {
  readonly kind: 'primitive' | 'list' | 'set' | 'map' | 'sobject' | 'class' | 'interface' | 'enum' | 'platform' | 'void';
  readonly name: string;
  /** list, set: [element]; map: [key, value]; a generic platform type: its arguments. */
  readonly arguments: readonly RuntimeType[];
}
