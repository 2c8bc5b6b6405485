import { currentTransaction } from '../../transactions/current.ts';
import type { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { nullPointer } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { mapType, TYPES } from '../../values/runtime-type.ts';
import type { SObject } from '../../values/sobject.ts';
import type { Members } from '../registry.ts';

const texts = mapType(TYPES.String, TYPES.String);

/** `System.PageReference`: an address with its parameters. */
export class PageReference extends PlatformObject {
  override readonly typeName = 'System.PageReference';
  readonly path: string;
  readonly parameters = new ApexMap(texts);
  readonly headers = new ApexMap(texts);
  readonly cookies: ApexMap;
  anchor: string | null = null;
  redirect = false;

  constructor(url: string) {
    super();
    const [path, query] = url.split('?', 2);
    this.path = path!;
    this.cookies = new ApexMap(mapType(TYPES.String, currentTransaction().engine.types.type('System.Cookie')));
    for (const [name, value] of new URLSearchParams(query ?? '')) this.parameters.put(name, value);
  }

  /** With its parameters by name (suites that are green in orgs compare it). */
  get url(): string {
    const parameters = [...this.parameters.entries()].map(([name, value]) => `${part(name)}=${part(value)}`);
    const query = parameters.sort().join('&');
    return `${this.path}${query && '?'}${query}${this.anchor ? `#${this.anchor}` : ''}`;
  }

  override toText(): string {
    return `System.PageReference[${this.url}]`;
  }
}

const part = (value: unknown): string => encodeURIComponent(value === null ? '' : String(value)).replaceAll('%20', '+');

/** A static resource's address has the time of its last change. */
const resource = (name: string): string => `/resource/${currentTransaction().org.clock.now()}/${name}`;

/** Apex Reference, PageReference Class: what needs no page to be rendered. */
export const pageReferenceMembers: Members = {
  'System.PageReference.<init>(String)': (url: string | null) => {
    if (url === null) throw nullPointer();
    return new PageReference(url);
  },
  'System.PageReference.<init>(SObject)': (record: SObject | null) => {
    if (record === null) throw nullPointer();
    return new PageReference(`/${record.id ?? ''}`);
  },
  'System.PageReference.forResource(String)': (name: string) => new PageReference(resource(name)),
  'System.PageReference.forResource(String,String)': (name: string, path: string) => new PageReference(`${resource(name)}/${path}`),
  'System.PageReference.getAnchor()': (page: PageReference) => page.anchor,
  'System.PageReference.setAnchor(String)': (page: PageReference, anchor: string) => {
    page.anchor = anchor;
    return page;
  },
  'System.PageReference.getCookies()': (page: PageReference) => page.cookies,
  'System.PageReference.setCookies(List<System.Cookie>)': (page: PageReference, cookies: ApexList) => {
    for (const cookie of cookies.items as readonly { readonly name: string }[]) page.cookies.put(cookie.name, cookie);
  },
  'System.PageReference.getHeaders()': (page: PageReference) => page.headers,
  'System.PageReference.getParameters()': (page: PageReference) => page.parameters,
  'System.PageReference.getRedirect()': (page: PageReference) => page.redirect,
  'System.PageReference.setRedirect(Boolean)': (page: PageReference, redirect: boolean) => {
    page.redirect = redirect;
    return page;
  },
  'System.PageReference.getUrl()': (page: PageReference) => page.url
};
