import { currentTransaction } from '../transactions/current.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { mapType, TYPES } from '../values/runtime-type.ts';
import { PlatformObject } from '../values/platform-object.ts';
import type { Member, Members } from './registry.ts';

/** How a property is reached: `g` by `getX()`, `i` by `isX()`, `s` by `setX(…)`, `f` as a field. */
type Forms = string;

export interface BeanClass {
  /** With namespace. */
  readonly name: string;
  readonly supertypes?: readonly string[];
  /** Property → its type and forms. */
  readonly properties: Readonly<Record<string, readonly [type: string, forms: Forms]>>;
  /** Values of a new object that are not null, by property. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Properties of type List that a new object has empty. */
  readonly lists?: readonly string[];
  /** No program makes one. */
  readonly abstract?: boolean;
}

const classes = new Map<string, BeanClass>();

/** The class of that name, in any case, if its objects are properties and nothing else. */
export const beanClass = (name: string): BeanClass | undefined => classes.get(name.toLowerCase());

/** An object of a platform class that is its properties and nothing else (`Messaging.InboundEnvelope`). */
export class Bean extends PlatformObject {
  override readonly typeName: string;
  readonly bean: BeanClass;
  readonly values = new Map<string, unknown>();

  constructor(bean: BeanClass) {
    super();
    this.bean = bean;
    this.typeName = bean.name;
    for (const [property, value] of Object.entries(bean.defaults ?? {})) this.set(property, value);
    for (const property of bean.lists ?? []) this.set(property, new ApexList(typeOf(bean.properties[property]![0])));
  }

  override get supertypes(): readonly string[] {
    return this.bean.supertypes ?? [];
  }

  /** Its properties, with a small first letter. */
  override json(): ApexMap {
    const entries = Object.keys(this.bean.properties).map((name) => [name[0]!.toLowerCase() + name.slice(1), this.get(name)] as const);
    return new ApexMap(mapType(TYPES.String, TYPES.Object), entries);
  }

  get(property: string): unknown {
    return this.values.get(property.toLowerCase()) ?? null;
  }

  set(property: string, value: unknown): void {
    this.values.set(property.toLowerCase(), value);
  }
}

const typeOf = (name: string) => currentTransaction().engine.types.type(name);

/** Members of a class of properties: its constructor, accessors and fields. */
export function beanMembers(bean: BeanClass): Members {
  classes.set(bean.name.toLowerCase(), bean);
  const members: Record<string, Member> = {};
  if (!bean.abstract) members[`${bean.name}.<init>()`] = () => new Bean(bean);
  for (const [property, [type, forms]] of Object.entries(bean.properties)) {
    const read = (object: Bean) => object.get(property);
    const name = property[0]!.toUpperCase() + property.slice(1);
    const write = (object: Bean, value: unknown) => object.set(property, value);
    if (forms.includes('g')) members[`${bean.name}.get${name}()`] = read;
    if (forms.includes('i')) members[`${bean.name}.is${name}()`] = read;
    if (forms.includes('s')) members[`${bean.name}.set${name}(${type})`] = write;
    if (!forms.includes('f')) continue;
    members[`get:${bean.name}.${property}`] = read;
    members[`set:${bean.name}.${property}`] = write;
  }
  return members;
}
