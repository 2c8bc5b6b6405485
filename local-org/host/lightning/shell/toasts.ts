import Toast from 'lightning/toast';
import { toastEventName, type ToastDetail } from '../modules/platformShowToastEvent.ts';

/** Shows toasts that components ask for. Events of `lightning/toast` itself have the same name and carry the toast. */
addEventListener(toastEventName, (event) => {
  const detail = (event as CustomEvent<ToastDetail & { toast?: unknown }>).detail;
  if (detail.toast) return;
  const { title, message = '', messageData, variant = 'info', mode } = detail;
  void Toast.show(
    { label: title, message: filled(message, messageData), variant, mode: mode === 'pester' ? 'dismissible' : mode },
    document.body
  );
});

/** Puts texts for `{0}`; a link shows its label. */
function filled(message: string, data: readonly unknown[] = []): string {
  return message.replace(/\{(\d+)\}/g, (placeholder, index: string) => {
    const value = data[Number(index)];
    if (value === undefined) return placeholder;
    return typeof value === 'object' && value !== null && 'label' in value ? String(value.label) : String(value);
  });
}
