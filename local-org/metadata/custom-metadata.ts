import { child, childrenOf, flagOf, textOf, type XmlElement } from './xml.ts';

/** A record of a custom metadata type: `customMetadata/Type.Record.md-meta.xml`. */
export interface CustomMetadataRecord {
  /** `Type__mdt`. */
  readonly type: string;
  readonly name: string;
  readonly label: string;
  readonly protected: boolean;
  /** Text as written, by field name; null for `xsi:nil`. */
  readonly values: ReadonlyMap<string, string | null>;
  readonly element: XmlElement;
}

export function readCustomMetadata(fullName: string, element: XmlElement): CustomMetadataRecord {
  const at = fullName.indexOf('.');
  const values = childrenOf(element, 'values').map((entry): [string, string | null] => {
    const value = child(entry, 'value');
    return [textOf(entry, 'field') ?? '', !value || value.attributes['xsi:nil'] === 'true' ? null : value.text];
  });
  return {
    type: `${fullName.slice(0, at)}__mdt`,
    name: fullName.slice(at + 1),
    label: textOf(element, 'label') ?? fullName.slice(at + 1),
    protected: flagOf(element, 'protected'),
    values: new Map(values),
    element
  };
}
