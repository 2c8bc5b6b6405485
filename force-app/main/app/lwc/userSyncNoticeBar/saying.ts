import { isLackOfPermission, type ServerError } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { labels } from './labels';

/** A line to say, with up to two buttons and what they do. */
export interface Saying {
  readonly variant: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  readonly action?: string;
  readonly onaction?: () => void;
  readonly second?: string;
  readonly onsecond?: () => void;
}

/** What is known when something on the server failed: whether it was done, and that changes which were not saved are kept. */
export interface Failure {
  readonly error: ServerError;
  /** Reads again, to know what was done when the answer got lost. */
  readonly check: () => void;
  /** Whether it was about changes that are kept on the page. */
  readonly keepsChanges?: boolean;
}

export function sayingOf({ error, check, keepsChanges = false }: Failure): Saying {
  if (error.code === 'ConnectionLost') {
    const text = keepsChanges ? labels.unknown : labels.unknownAction;
    return { variant: 'warning', text, action: labels.checkNow, onaction: check };
  }
  const isKept = keepsChanges && isLackOfPermission(error);
  return { variant: 'error', text: isKept ? `${labels.lostPermission} ${errorText(error)}` : format(labels.failed, errorText(error)) };
}
