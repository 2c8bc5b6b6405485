import { statusLabels } from './statusLabels';
/** The word for the state of a business unit. */
export function statusWord(status) {
    return statusLabels[status] ?? status;
}
