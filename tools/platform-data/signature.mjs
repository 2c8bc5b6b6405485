const PACKAGE = 'com/nawforce/runforce/';
const PRIMITIVES = new Set([
  'Boolean',
  'Integer',
  'Long',
  'Double',
  'Decimal',
  'String',
  'Id',
  'Date',
  'Datetime',
  'Time',
  'Blob',
  'List',
  'Set',
  'Map',
  'SObject'
]);
/** Namespaces that the package writes in lower case. */
const NAMESPACES = { eventbus: 'EventBus', cache: 'Cache', dom: 'Dom', reports: 'Reports', Context: 'Context' };
/** Types that stand for something that Apex has no name for. */
const INTERNAL = {
  Object$: 'Object',
  Any$: 'Object',
  Interface$: 'Object',
  Null$: 'Object',
  RecordSet$: 'RecordSet',
  Trigger$: 'System.Trigger'
};

/** `com/nawforce/runforce/System/List` → `{ namespace: 'System', name: 'List' }`; inner types by `Outer.Inner`. */
export function splitName(javaName) {
  const [folder, file] = javaName.slice(PACKAGE.length).split('/');
  return { namespace: NAMESPACES[folder] ?? folder, name: plainName(file).replaceAll('$', '.') };
}

/** Java's reserved words carry a trailing `$`. */
export function plainName(name) {
  return name.replace(/\$$/, '');
}

function apexName(javaName) {
  if (!javaName.startsWith(PACKAGE)) return 'Object';
  const [folder, file] = javaName.slice(PACKAGE.length).split('/');
  if (folder === 'Internal') return INTERNAL[file] ?? `Schema.${plainName(file)}`;
  if (folder === 'SObjects' || folder === 'SObjectStubs') return `SObject:${plainName(file)}`;
  const { namespace, name } = splitName(javaName);
  return namespace === 'System' && PRIMITIVES.has(name) ? name : `${namespace}.${name}`;
}

/** Reads one type of a descriptor or generic signature from `at`. */
function readType(text, at) {
  switch (text[at]) {
    case 'V':
      return { type: 'void', next: at + 1 };
    case '[': {
      const { type, next } = readType(text, at + 1);
      return { type: `List<${type}>`, next };
    }
    case 'T': {
      const end = text.indexOf(';', at);
      return { type: text.slice(at + 1, end), next: end + 1 };
    }
    case 'L': {
      let end = at + 1;
      while (text[end] !== ';' && text[end] !== '<') end++;
      const name = apexName(text.slice(at + 1, end));
      if (text[end] === ';') return { type: name, next: end + 1 };
      const types = [];
      let next = end + 1;
      while (text[next] !== '>') {
        const part = readType(text, next);
        types.push(part.type);
        next = part.next;
      }
      return { type: `${name}<${types.join(',')}>`, next: next + 2 };
    }
    default:
      throw new Error(`Unknown type at ${at} of ${text}`);
  }
}

export function fieldType(signature) {
  return readType(signature, 0).type;
}

/** `{ parameters, returns }` of a method. */
export function methodTypes(signature) {
  const parameters = [];
  let at = signature.indexOf('(') + 1;
  while (signature[at] !== ')') {
    const { type, next } = readType(signature, at);
    parameters.push(type);
    at = next;
  }
  return { parameters, returns: readType(signature, at + 1).type };
}

/** `{ variables, parents }` of a class; `parents` are the superclass and the interfaces. */
export function classTypes(signature) {
  let at = 0;
  const variables = [];
  if (signature[0] === '<') {
    at = 1;
    while (signature[at] !== '>') {
      const colon = signature.indexOf(':', at);
      variables.push(signature.slice(at, colon));
      at = colon;
      while (signature[at] === ':') at = signature[at + 1] === ':' ? at + 1 : readType(signature, at + 1).next;
    }
    at++;
  }
  const parents = [];
  while (at < signature.length) {
    const { type, next } = readType(signature, at);
    parents.push(type);
    at = next;
  }
  return { variables, parents };
}
