import type { Schema } from '../../local-org/contract/schema.ts';
import { readMember } from '../../local-org/compiler/types/member-signature.ts';
import { holders } from '../../local-org/compiler/types/overlay.ts';
import { allPlatformTypes } from '../../local-org/compiler/types/platform-data.ts';

/**
 * The platform's types and a project's records for the front end, one tab-separated line each (`java/PlatformTypes.java` reads them), so that both
 * compilers judge by the same names:
 *
 *     T kind namespace name abstract superclass interfaces constants    K parameters    M modifiers result name parameters    F modifiers type name
 *     O record kind    A field type    R relationship record    C relationship record
 */
export function typeData(schema: Schema): string {
  const lines: string[] = [];
  const line = (...parts: readonly string[]): void => void lines.push(parts.join('\t'));
  for (const { namespace, name, data } of allPlatformTypes()) {
    // Labels are variables of a type that the front end has of its own.
    if (namespace === 'System' && (holders.has(name) || name === 'Label')) continue;
    const { superclass = '', interfaces = [], constants = [] } = data;
    line('T', data.kind, namespace, name, data.abstract ? 'abstract' : '', superclass, interfaces.join(';'), constants.join(';'));
    for (const text of data.members ?? []) {
      const { kind, modifiers, type, name: member, parameters } = readMember(text);
      if (kind === 'constructor') line('K', parameters.join(','));
      else if (kind === 'method') line('M', modifiers.join(' '), type, member, parameters.join(','));
      else line('F', modifiers.join(' '), type, member);
    }
  }
  for (const object of schema.objects) {
    line('O', object.name, object.kind);
    for (const field of object.fields) {
      const compound = field.type === 'address' ? 'System.Address' : field.type === 'location' ? 'System.Location' : undefined;
      line('A', field.name, compound ?? field.apexType);
      const [target = '', ...others] = field.referenceTo ?? [];
      if (field.relationshipName === undefined) continue;
      const parent = schema.object(others.length > 0 ? 'Name' : target);
      line('R', field.relationshipName, parent?.name ?? '');
    }
    for (const { name, childObject } of object.childRelationships) {
      if (schema.object(childObject)) line('C', name, childObject);
    }
  }
  return `${lines.join('\n')}\n`;
}
