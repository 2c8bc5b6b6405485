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

declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';

  export default class LightningModal extends LightningElement {
    size: 'small' | 'medium' | 'large' | 'full';
    label: string;
    description: string;
    disableClose: boolean;
    /** Ends the modal; `open` resolves with the result. */
    close(result?: unknown): void;
    /** Shows the modal; resolves with what `close` was given, undefined when it was left by Escape or the close button. */
    static open(
      properties: Readonly<Record<string, unknown>> & { readonly size?: LightningModal['size']; readonly label: string }
    ): Promise<unknown>;
  }
}

declare module 'lightning/toast' {
  const Toast: {
    show(toast: { label: string; message?: string; variant?: string; mode?: string | undefined }, source: HTMLElement): Promise<void>;
  };
  export default Toast;
}

declare module '@salesforce/user/Id' {
  const id: string;
  export default id;
}
