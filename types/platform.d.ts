// Modules of the platform whose types no package publishes, as far as the screens use them.

declare module 'lightning/navigation' {
  export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string | undefined>>;
    readonly state: Readonly<Record<string, string | undefined>>;
  }
  type Constructor<T> = new (...parameters: any[]) => T;
  interface Navigation {
    [NavigationMixin.Navigate](reference: Partial<PageReference>, replace?: boolean): void;
    [NavigationMixin.GenerateUrl](reference: Partial<PageReference>): Promise<string>;
  }
  export const NavigationMixin: {
    <T extends Constructor<object>>(Base: T): T & Constructor<Navigation>;
    readonly Navigate: unique symbol;
    readonly GenerateUrl: unique symbol;
  };
  export const CurrentPageReference: import('lwc').WireAdapterConstructor<Record<string, never>, PageReference>;
}

declare module '@salesforce/i18n/locale' {
  const locale: string;
  export default locale;
}

declare module '@salesforce/i18n/timeZone' {
  const timeZone: string;
  export default timeZone;
}
