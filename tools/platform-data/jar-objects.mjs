// The sObject types of the Apex type jar.
import { jarEntries, readClass } from './class-files.mjs';

const jar = new URL(
  'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/sobject-types-65.0.0.jar',
  new URL('.', import.meta.url)
);

const apexTypes = {
  Id: 'Id',
  String: 'String',
  Boolean: 'Boolean',
  Integer: 'Integer',
  Long: 'Long',
  Decimal: 'Decimal',
  Double: 'Double',
  Date: 'Date',
  Datetime: 'Datetime',
  Time: 'Time',
  Blob: 'Blob',
  Object: 'Object'
};

const classes = new Map();
for (const [path, bytes] of jarEntries(jar)) {
  const [, name] = /SObjects\/(\w+)\.class$/.exec(path) ?? [];
  if (name) classes.set(name, () => readClass(bytes()));
}

/** Fields of an object in the jar: name → Apex type and, for a lookup, relationship and target; list fields as children. */
export function jarObject(name) {
  const members = classes
    .get(name)()
    .fields.filter((field) => !(field.access & 8));
  const types = new Map(members.map((field) => [field.name, /([\w$]+);$/.exec(field.descriptor)[1]]));
  const fields = new Map();
  const children = [];
  for (const field of members) {
    const type = types.get(field.name);
    if (field.name.startsWith('Person')) continue;
    if (field.descriptor.startsWith('[')) children.push({ name: field.name, childObject: type });
    else if (apexTypes[type]) fields.set(field.name, lookupOf(field.name, apexTypes[type], types));
    else if (type === 'Address') fields.set(field.name, { apexType: 'Object', compound: true });
  }
  return { fields, children };
}

function lookupOf(name, apexType, types) {
  const relationship = name.replace(/Id$/, '');
  const target = name.endsWith('Id') && name !== 'Id' ? types.get(relationship) : undefined;
  if (apexType !== 'Id' || target === undefined) return { apexType };
  return { apexType, relationship, to: target === 'SObject' || target === 'Name' ? undefined : [target] };
}
