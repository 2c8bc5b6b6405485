import { currentTransaction } from '../../transactions/current.ts';
import { drive } from '../../values/drive.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType, mapType, setType, TYPES, type TypeDescriptor } from '../../values/runtime-type.ts';
import { ApexSet } from '../../values/set.ts';
import type { EnumConstant } from '../../values/user-object.ts';
import type { Member, Members } from '../registry.ts';
import type { ApexType } from '../system/Type.ts';
import { ABSENT, CacheStore, type CacheKind } from './cache-store.ts';

/** `Cache.OrgPartition` and `Cache.SessionPartition`. */
class Partition extends PlatformObject {
  override readonly typeName: string;
  readonly kind: CacheKind;
  /** Without namespace. */
  readonly name: string;

  constructor(kind: CacheKind, name: string) {
    super();
    this.typeName = kind === 'org' ? 'Cache.OrgPartition' : 'Cache.SessionPartition';
    this.kind = kind;
    this.name = name;
  }

  override get supertypes(): readonly string[] {
    return ['Cache.Partition'];
  }

  get store(): CacheStore {
    return new CacheStore(currentTransaction(), this.kind, this.name);
  }
}

/** `local.Sales` → `Sales`: the local org has one namespace. */
function partitionOf(kind: CacheKind, name: string | null): Partition {
  const match = /^(?:[A-Za-z]\w*\.)?([A-Za-z]\w*)$/.exec(name ?? '');
  if (match) return new Partition(kind, match[1]!);
  const exception = kind === 'org' ? 'Cache.Org.OrgCacheException' : 'Cache.Session.SessionCacheException';
  throw apexException(exception, `Invalid partition name: ${name}`);
}

const defaultPartition = (kind: CacheKind): Partition => new Partition(kind, 'default');

function checked(key: string | null): string {
  if (key !== null && /^[A-Za-z0-9]{1,50}$/.test(key)) return key;
  throw apexException('Cache.InvalidParamException', `Invalid key '${key}': a key is alphanumeric and has at most 50 characters`);
}

/** A key as Cache.Org and Cache.Session take it: `key` of the default partition, or `namespace.partition.key`. */
function located(kind: CacheKind, key: string | null): readonly [Partition, string] {
  const parts = (key ?? '').split('.');
  return parts.length === 3 ? [partitionOf(kind, `${parts[0]}.${parts[1]}`), checked(parts[2]!)] : [defaultPartition(kind), checked(key)];
}

function valueOf({ store }: Partition, key: string): unknown {
  const value = store.get(key);
  return value === ABSENT ? null : value;
}

/** The value of a `Cache.CacheBuilder`, loaded on the first call (Apex Developer Guide, Safely Cache Values with the CacheBuilder Interface). */
function built({ store }: Partition, builder: ApexType, key: string): unknown {
  const name = builderKey(builder, key);
  const known = store.get(name);
  if (known !== ABSENT) return known;
  const { engine } = currentTransaction();
  const found = engine.program.class(builder.type.name);
  const isBuilder = engine.types.isSubtype(builder.type, engine.types.type('Cache.CacheBuilder'));
  const constructor = found?.info.constructors.find(({ parameters }) => parameters.length === 0);
  if (!found || !isBuilder || !constructor)
    throw apexException(
      'Cache.InvalidCacheBuilderException',
      `${builder.type.name} is no Cache.CacheBuilder with a constructor without parameters`
    );
  const made = new found.js() as Record<string, () => unknown>;
  const object = drive(made[constructor.js]!(), 'Cache.CacheBuilder') as object;
  const value = drive(engine.invoke(object, 'doLoad', [key]), 'Cache.CacheBuilder');
  store.put(name, value, null);
  return value;
}

const builderKey = ({ type }: ApexType, key: string): string => `${type.name}.${key}`;

type Method = (partition: Partition, ...rest: never[]) => unknown;

/** Methods of a partition; those of Cache.Org and Cache.Session do the same on the default partition. Figures of use are not measured: 0. */
const methods: Readonly<Record<string, Method>> = {
  'contains(String)': ({ store }, key: string) => store.has(key),
  'contains(Set<String>)': ({ store }, keys: ApexSet) => byKey(keys, TYPES.Boolean, (key) => store.has(key)),
  'get(Set<String>)': (partition, keys: ApexSet) => byKey(keys, TYPES.Object, (key) => valueOf(partition, key)),
  'get(String)': (partition, key: string) => valueOf(partition, key),
  'get(System.Type,String)': (partition, builder: ApexType, key: string) => built(partition, builder, key),
  'getKeys()': ({ store }) => new ApexSet(setType(TYPES.String), [...store.keys()]),
  'getNumKeys()': ({ store }) => BigInt(store.keys().length),
  'getName()': ({ name }) => name,
  'getCapacity()': (_partition) => 0,
  'getMissRate()': (_partition) => 0,
  'getAvgGetTime()': (_partition) => 0n,
  'getMaxGetTime()': (_partition) => 0n,
  'getAvgValueSize()': (_partition) => 0n,
  'getMaxValueSize()': (_partition) => 0n,
  'put(String,Object)': ({ store }, key: string, value: unknown) => store.put(key, value, null),
  'put(String,Object,Integer)': ({ store }, key: string, value: unknown, seconds: number) => store.put(key, value, seconds),
  'put(String,Object,Integer,Cache.Visibility,Boolean)': (
    { store },
    key: string,
    value: unknown,
    seconds: number,
    _visibility: EnumConstant,
    _immutable: boolean
  ) => store.put(key, value, seconds),
  'put(String,Object,Cache.Visibility)': ({ store }, key: string, value: unknown, _visibility: EnumConstant) => store.put(key, value, null),
  'remove(String)': ({ store }, key: string) => store.remove(key),
  'remove(System.Type,String)': ({ store }, builder: ApexType, key: string) => store.remove(builderKey(builder, key))
};

const byKey = (keys: ApexSet, type: TypeDescriptor, read: (key: string) => unknown): ApexMap =>
  new ApexMap(
    mapType(TYPES.String, type),
    [...keys.values()].map((key) => [key, read(checked(key as string))] as const)
  );

/** The key is the first argument, or the one after a builder; a builder's may be any text. */
const takesKey = (signature: string): boolean => /^\w+\(String/.test(signature);

const withLength = (member: Member, length: number): Member => Object.defineProperty(member, 'length', { value: length });

function ofPartition(type: string): Members {
  const entries = Object.entries(methods).map(([signature, method]) => {
    const member = (partition: Partition, ...rest: never[]) => {
      if (takesKey(signature)) checked(rest[0] as unknown as string | null);
      return method(partition, ...rest);
    };
    return [`${type}.${signature}`, withLength(member as Member, method.length)] as const;
  });
  return Object.fromEntries([...entries, [`${type}.isAvailable()`, (_partition: Partition) => true]]);
}

function ofCache(type: string, kind: CacheKind): Members {
  const entries = Object.entries(methods).map(([signature, method]) => {
    const member = (...rest: never[]) => {
      if (!takesKey(signature)) return method(defaultPartition(kind), ...rest);
      const [partition, key] = located(kind, rest[0] as unknown as string | null);
      return method(partition, ...([key, ...rest.slice(1)] as never[]));
    };
    return [`${type}.${signature}`, withLength(member as Member, method.length - 1)] as const;
  });
  return Object.fromEntries(entries);
}

/** Apex Reference, Cache Namespace. A partition need not be defined. */
export const cacheMembers: Members = {
  ...ofPartition('Cache.Partition'),
  ...ofPartition('Cache.OrgPartition'),
  ...ofPartition('Cache.SessionPartition'),
  ...ofCache('Cache.Org', 'org'),
  ...ofCache('Cache.Session', 'session'),
  'Cache.Session.isAvailable()': () => true,
  'Cache.Org.getPartition(String)': (name: string | null) => partitionOf('org', name),
  'Cache.Session.getPartition(String)': (name: string | null) => partitionOf('session', name),
  'Cache.Org.contains(List<String>)': (keys: ApexList) =>
    new ApexList(
      listType(TYPES.Boolean),
      keys.items.map((key) => methods['contains(String)']!(...(located('org', key as string) as unknown as [Partition, never])))
    ),
  ...keyTexts('Cache.Partition'),
  ...keyTexts('Cache.OrgPartition'),
  ...keyTexts('Cache.SessionPartition')
};

function keyTexts(type: string): Members {
  return {
    [`${type}.createFullyQualifiedKey(String,String,String)`]: (namespace: string, partition: string, key: string) =>
      `${namespace}.${partition}.${key}`,
    [`${type}.createFullyQualifiedPartition(String,String)`]: (namespace: string, partition: string) => `${namespace}.${partition}`,
    [`${type}.validateKey(Boolean,String)`]: (_isDefault: boolean, key: string) => void checked(key),
    [`${type}.validatePartitionName(String)`]: (name: string) => void partitionOf('org', name)
  };
}
