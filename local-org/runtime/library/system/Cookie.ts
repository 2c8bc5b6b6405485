import { nullPointer } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';

interface CookieValues {
  readonly name: string | null;
  readonly value: string | null;
  readonly path: string | null;
  readonly maxAge: number | null;
  readonly isSecure: boolean | null;
  readonly sameSite: string | null;
  readonly isHttpOnly: boolean | null;
}

class Cookie extends PlatformObject {
  override readonly typeName = 'System.Cookie';
  readonly values: CookieValues;

  constructor(values: CookieValues) {
    super();
    if (values.name === null) throw nullPointer();
    this.values = values;
  }

  /** Cookies of pages are named with this prefix. */
  get name(): string {
    return this.values.name!.replace(/^apex__/, '');
  }
}

type Parameters = readonly [
  name: string | null,
  value: string | null,
  path: string | null,
  maxAge: number | null,
  isSecure: boolean | null
];
const made = ([name, value, path, maxAge, isSecure]: Parameters, sameSite: string | null, isHttpOnly: boolean | null): Cookie =>
  new Cookie({ name, value, path, maxAge, isSecure, sameSite, isHttpOnly });
const basic = 'String,String,String,Integer,Boolean';

/** Apex Reference, Cookie Class. */
export const cookieMembers: Members = {
  [`System.Cookie.<init>(${basic})`]: (a: never, b: never, c: never, d: never, e: never) => made([a, b, c, d, e], null, false),
  [`System.Cookie.<init>(${basic},String)`]: (a: never, b: never, c: never, d: never, e: never, sameSite: string | null) =>
    made([a, b, c, d, e], sameSite, false),
  [`System.Cookie.<init>(${basic},String,Boolean)`]: (a: never, b: never, c: never, d: never, e: never, site: never, httpOnly: never) =>
    made([a, b, c, d, e], site, httpOnly),
  'System.Cookie.getName()': (cookie: Cookie) => cookie.name,
  'System.Cookie.getValue()': (cookie: Cookie) => cookie.values.value,
  'System.Cookie.getPath()': (cookie: Cookie) => cookie.values.path,
  'System.Cookie.getMaxAge()': (cookie: Cookie) => cookie.values.maxAge,
  'System.Cookie.getDomain()': () => null,
  'System.Cookie.getSameSite()': (cookie: Cookie) => cookie.values.sameSite,
  'System.Cookie.isSecure()': (cookie: Cookie) => cookie.values.isSecure,
  'System.Cookie.isHttpOnly()': (cookie: Cookie) => cookie.values.isHttpOnly
};
