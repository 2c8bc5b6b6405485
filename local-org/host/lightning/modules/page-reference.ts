/** A page reference as the platform defines it, as far as the host can show the page. */
export interface PageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly state: Readonly<Record<string, string>>;
}

type ToPath = (attributes: PageReference['attributes']) => string;

const paths: Readonly<Record<string, ToPath>> = {
  standard__navItemPage: ({ apiName }) => `/lightning/n/${encodeURIComponent(required(apiName, 'apiName'))}`,
  standard__recordPage: ({ recordId, objectApiName, actionName }) =>
    `/lightning/r/${objectApiName ? `${encodeURIComponent(objectApiName)}/` : ''}${encodeURIComponent(required(recordId, 'recordId'))}/${required(actionName, 'actionName')}`,
  standard__namedPage: ({ pageName }) => `/lightning/page/${encodeURIComponent(required(pageName, 'pageName'))}`,
  standard__webPage: ({ url }) => required(url, 'url')
};

/** The address of a page reference. Throws for a type that the host cannot show and for a parameter without a namespace prefix, which an org drops. */
export function toUrl(reference: Partial<PageReference>): string {
  const { type = '', attributes = {}, state = {} } = reference;
  const path = paths[type];
  if (!path) throw new Error(`not supported: page reference type ${type}`);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (value === undefined || value === null) continue;
    if (!name.includes('__')) throw new Error(`The state parameter ${name} has no namespace prefix, such as c__.`);
    query.set(name, String(value));
  }
  return path(attributes) + (query.size > 0 ? `?${query}` : '');
}

/** The page reference of an address, or undefined when it is no page of the Lightning app. */
export function fromUrl(address: { pathname: string; search: string }): PageReference | undefined {
  const [, name] = /^\/lightning\/n\/([^/]+)$/.exec(address.pathname) ?? [];
  if (!name) return undefined;
  const state = Object.fromEntries(new URLSearchParams(address.search));
  return { type: 'standard__navItemPage', attributes: { apiName: decodeURIComponent(name) }, state };
}

function required(value: string | undefined, name: string): string {
  if (!value) throw new Error(`The page reference has no ${name}.`);
  return value;
}
