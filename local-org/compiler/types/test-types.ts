import { objectFiles, projectOf } from '../../metadata/test-project.ts';
import type { Schema } from '../../contract/schema.ts';
import type { Diagnostic } from '../language/diagnostics.ts';
import { parseClass } from '../language/parse.ts';
import { resolveType } from './resolve-type.ts';
import type { Type, TypeSymbol } from './type.ts';
import { createTypeSystem, type TypeSystem } from './type-system.ts';

let standard: Schema | undefined;

/** For tests: the standard objects and one of each kind of custom object. */
export function testSchema(): Schema {
  standard ??= projectOf(
    objectFiles({
      Line__c: {
        object: '',
        fields: {
          Text__c: '',
          Account__c: lookup('Account', 'Lines'),
          Amount__c: '<type>Number</type><precision>18</precision><scale>2</scale>'
        }
      },
      Switch__c: { object: '<customSettingsType>Hierarchy</customSettingsType>', fields: { Text__c: '' } },
      Option__c: { object: '<customSettingsType>List</customSettingsType>', fields: { Text__c: '' } },
      Rule__mdt: { object: '', fields: { Text__c: '' } },
      Bell__e: { object: '<eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>', fields: { Text__c: '' } }
    })
  ).schema;
  return standard;
}

function lookup(object: string, children: string): string {
  return `<type>Lookup</type><referenceTo>${object}</referenceTo><relationshipName>${children}</relationshipName>`;
}

export interface TestTypes {
  readonly types: TypeSystem;
  readonly diagnostics: readonly Diagnostic[];
  /** The type that a text means inside `inside` (default: the first class). */
  readonly type: (text: string, inside?: string) => Type;
  readonly symbol: (name: string) => TypeSymbol;
}

/** For tests: the types of a program of these classes, one text a class. */
export function typesOf(...classes: readonly string[]): TestTypes {
  const schema = testSchema();
  const files = classes.map((text, index) => {
    const source = { file: `Class${index}.cls`, text, apiVersion: 67 };
    const { unit, diagnostics } = parseClass(source);
    if (!unit) throw new Error(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
    return { source, unit };
  });
  const { types, diagnostics } = createTypeSystem(schema, files);
  const symbol = (name: string): TypeSymbol => {
    const [outer, inner] = name.split('.');
    const top = types.projectType(outer!)!;
    return inner === undefined ? top : top.innerTypes.find((type) => type.simpleName === inner)!;
  };
  const type = (text: string, inside = types.projectTypes[0]!.name): Type => {
    const { unit } = parseClass({ file: 'Type.cls', text: `class T { ${text} f; }`, apiVersion: 67 });
    const [field] = unit?.declaration.kind === 'ClassDeclaration' ? unit.declaration.members : [];
    if (field?.kind !== 'FieldDeclaration') throw new Error(`No type: ${text}`);
    return resolveType(types, field.type, symbol(inside), (_, code, ...values) => {
      throw new Error([code, ...values].join(' '));
    });
  };
  return { types, diagnostics, type, symbol };
}
