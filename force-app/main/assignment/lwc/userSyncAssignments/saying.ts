import type { Saying } from 'c/userSyncNoticeBar';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import type { Saved } from './saving';

interface Ways {
  /** Whether what was saved is sent by itself. */
  readonly isSent: boolean;
  readonly putBack: () => void;
  readonly watch: () => void;
}

/** What is said after a save without an error of the whole. */
export function savedSaying({ kept, changedByOthers }: Saved, { isSent, putBack, watch }: Ways): Saying {
  if (kept.length > 0) return { variant: 'error', text: format(labels.someFailed, kept.length) };
  const text = [isSent ? labels.saved : labels.savedNotTransferred, changedByOthers ? labels.changedByOthers : '']
    .filter(Boolean)
    .join(' ');
  const arriving = isSent ? { action: labels.watchArrive, onaction: watch } : {};
  return { variant: 'success', text, ...arriving, second: labels.putBack, onsecond: putBack };
}
