// Writes local-org/compiler/types/platform-types.json from the Apex type jar. Run: npm ci && node platform-types.mjs
import { writeFileSync } from 'node:fs';
import { jarEntries, readClass } from './class-files.mjs';
import { classTypes, fieldType, methodTypes, plainName, splitName } from './signature.mjs';

const VERSION = '65.0.0';
const jar = new URL(`node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/standard-types-${VERSION}.jar`, import.meta.url);
const target = new URL('../../local-org/compiler/types/platform-types.json', import.meta.url);
/** Namespaces left out: no Apex program of this project's kind names them, or they are no Apex types. */
const LEFT_OUT = new Set([
  'Component',
  'Internal',
  'SObjectStubs',
  'Package',
  'aiplatform',
  'wavetemplate',
  'hammer',
  'malwaredefense',
  'networkspulse',
  'sfdc_enablement',
  'industriesNlpSvc',
  'embeddedai'
]);
const PUBLIC = 1;
const STATIC = 8;
const FINAL = 16;
const INTERFACE = 0x200;
const ABSTRACT = 0x400;
const ENUM = 0x4000;

const types = {};
for (const [file, read] of jarEntries(jar)) {
  if (!file.endsWith('.class')) continue;
  const parsed = readClass(read());
  const { namespace, name } = splitName(parsed.name);
  if (LEFT_OUT.has(namespace)) continue;
  (types[namespace] ??= {})[name] = describe(parsed, name);
}
writeFileSync(target, write());

/** One type in the shape that `platform-types.ts` documents. */
function describe(parsed, name) {
  if (parsed.access & ENUM)
    return { kind: 'enum', constants: parsed.fields.filter((field) => field.access & ENUM).map((field) => plainName(field.name)) };
  const { variables, parents } = parsed.signature
    ? classTypes(parsed.signature)
    : { variables: [], parents: [parsed.superclass, ...parsed.interfaces].map((parent) => fieldType(`L${parent};`)) };
  const [superclass, ...interfaces] = parents;
  const isInterface = Boolean(parsed.access & INTERFACE);
  return {
    kind: isInterface ? 'interface' : 'class',
    ...(parsed.access & ABSTRACT && !isInterface && { abstract: true }),
    ...(variables.length > 0 && { variables }),
    ...(superclass !== 'Object' && { superclass }),
    ...(interfaces.length > 0 && { interfaces }),
    members: [...methods(parsed, name, isInterface), ...fields(parsed)]
  };
}

function methods(parsed, name, isInterface) {
  return parsed.methods
    .filter((method) => method.access & PUBLIC && method.name !== '<clinit>')
    .map((method) => {
      const { parameters, returns } = methodTypes(method.signature ?? method.descriptor);
      const call = `(${parameters.join(',')})`;
      if (method.name === '<init>') return `new${call}`;
      const modifiers = `${method.access & STATIC ? 'static ' : ''}${method.access & ABSTRACT && !isInterface ? 'abstract ' : ''}`;
      return `${modifiers}${returns} ${plainName(method.name)}${call}`;
    });
}

function fields(parsed) {
  return parsed.fields
    .filter((field) => field.access & PUBLIC)
    .map(
      (field) =>
        `${field.access & STATIC ? 'static ' : ''}${field.access & FINAL ? 'final ' : ''}${fieldType(field.signature ?? field.descriptor)} ${plainName(field.name)}`
    );
}

/** Sorted, one type a line: a new version reads as a diff. */
function write() {
  const sorted = (object) => Object.keys(object).sort();
  const namespaces = sorted(types).map((namespace) => {
    const lines = sorted(types[namespace]).map((name) => `${JSON.stringify(name)}:${JSON.stringify(types[namespace][name])}`);
    return `${JSON.stringify(namespace)}:{\n${lines.join(',\n')}\n}`;
  });
  return `{"version":"${VERSION}","types":{\n${namespaces.join(',\n')}\n}}\n`;
}
