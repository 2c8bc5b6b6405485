import { statusLabels } from './statusLabels';

/** The word for the state of a business unit. */
export function statusWord(status: string): string {
  return statusLabels[status] ?? status;
}
