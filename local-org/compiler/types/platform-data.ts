import { overlay, type TypeOverlay } from './overlay.ts';
import generated from './platform-types.json' with { type: 'json' };

/**
 * A platform type as data. Types are written as keys write them (`List<SObject>`, `System.HttpRequest`, a bare type variable; `RecordSet<SObject>`
 * for the result of a query, `SObject:User` for a record type). Members are signatures: `new(String)`, `static Integer valueOf(String)`,
 * `abstract void run()`; without parentheses a field: `static final String NAME`.
 */
export interface PlatformTypeData {
  readonly kind: 'class' | 'interface' | 'enum';
  readonly abstract?: boolean;
  readonly variables?: readonly string[];
  readonly superclass?: string;
  readonly interfaces?: readonly string[];
  readonly members?: readonly string[];
  readonly constants?: readonly string[];
}

interface NamedType {
  /** Declared case, `Outer.Inner`. */
  readonly name: string;
  readonly namespace: string;
  readonly data: PlatformTypeData;
}

const byKey = new Map<string, NamedType>();
const namespaceNames = new Map<string, string>();

for (const [namespace, types] of Object.entries(generated.types as unknown as Record<string, Record<string, PlatformTypeData>>)) {
  namespaceNames.set(namespace.toLowerCase(), namespace);
  for (const [name, data] of Object.entries(types)) add(namespace, name, data);
}
for (const [namespace, types] of Object.entries(overlay)) {
  for (const [name, change] of Object.entries(types)) {
    const data = platformTypeData(namespace, name)?.data;
    add(namespace, name, data ? merge(data, change) : { kind: 'class', ...change });
  }
}

function add(namespace: string, name: string, data: PlatformTypeData): void {
  byKey.set(`${namespace}.${name}`.toLowerCase(), { namespace, name, data });
}

function merge(data: PlatformTypeData, change: TypeOverlay): PlatformTypeData {
  const gone = new Set([...(change.removed ?? []), ...(change.members ?? []).map(callOf)]);
  const members = [...(data.members ?? []).filter((member) => !gone.has(callOf(member))), ...(change.members ?? [])];
  const constants = [...(data.constants ?? []), ...(change.added ?? [])].sort();
  return { ...data, ...change, members, ...(change.added ? { constants } : {}) };
}

/** `static Integer valueOf(String)` → `valueOf(String)`. */
function callOf(member: string): string {
  const open = member.indexOf('(');
  const name = member.lastIndexOf(' ', open < 0 ? member.length : open) + 1;
  return member.slice(name);
}

/** Case-insensitive. */
export function platformTypeData(namespace: string, name: string): NamedType | undefined {
  return byKey.get(`${namespace}.${name}`.toLowerCase());
}

/** The namespace in its declared case. */
export function platformNamespace(name: string): string | undefined {
  return namespaceNames.get(name.toLowerCase());
}

export function allPlatformTypes(): readonly NamedType[] {
  return [...byKey.values()];
}
