import type { FieldSetSchema } from '../contract/schema.ts';
import { childrenOf, flagOf, textOf, type XmlElement } from './xml.ts';

/** A field set: paths of fields in the order of the page. */
export function readFieldSet(name: string, element: XmlElement): FieldSetSchema {
  return {
    name,
    label: textOf(element, 'label') ?? name,
    description: textOf(element, 'description') ?? '',
    members: childrenOf(element, 'displayedFields').map((field) => ({
      path: textOf(field, 'field') ?? '',
      required: flagOf(field, 'isRequired')
    }))
  };
}
