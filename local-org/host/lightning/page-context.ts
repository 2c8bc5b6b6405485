/** What the server tells a page about its user, session and app; plain JSON in the page itself. */
export interface PageContext {
  readonly user: { readonly id: string; readonly name: string; readonly username: string };
  /** Sent as a header with every write; another site's page cannot know it. */
  readonly token: string;
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  readonly formFactor: 'Large' | 'Medium' | 'Small';
  /** Values of `@salesforce/i18n/…`, by what follows the slash. A missing one is en-US. */
  readonly i18n: Readonly<Record<string, unknown>>;
  /** The app's tabs that the user may see, in the order of the navigation bar. */
  readonly tabs: readonly PageTab[];
  readonly appLabel: string;
}

export interface PageTab {
  readonly name: string;
  readonly label: string;
  readonly component: string;
}

/** Id of the script element that carries the context. */
export const contextElementId = 'local-org-context';
/** Name of the header that carries the token. */
export const tokenHeader = 'X-Local-Org-Token';
