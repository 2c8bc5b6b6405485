export const toastEventName = 'lightning__showtoast';

export interface ToastDetail {
  readonly title: string;
  readonly message?: string;
  readonly messageData?: readonly unknown[];
  readonly variant?: 'info' | 'success' | 'warning' | 'error';
  readonly mode?: 'dismissible' | 'pester' | 'sticky';
}

/** Asks the page to show a toast. */
export class ShowToastEvent extends CustomEvent<ToastDetail> {
  constructor(detail: ToastDetail) {
    super(toastEventName, { bubbles: true, composed: true, cancelable: true, detail });
  }
}
