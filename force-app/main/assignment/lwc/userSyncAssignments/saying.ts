import type { Saying } from 'c/userSyncNoticeBar';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import type { Saved } from './saving';

interface Ways {
  /** Of the business unit: it decides when what was saved is sent. */
  readonly status: string;
  readonly putBack: () => void;
  readonly watch: () => void;
}

const savedTexts: Readonly<Record<string, string>> = {
  Transferred: labels.saved,
  Paused: labels.savedPaused,
  Quarantined: labels.savedQuarantined,
  Watching: labels.savedWatching
};

/** What is said after a save without an error of the whole. */
export function savedSaying({ kept, changedByOthers }: Saved, { status, putBack, watch }: Ways): Saying {
  if (kept.length > 0) return { variant: 'error', text: format(labels.someFailed, kept.length) };
  const text = [savedTexts[status] ?? labels.savedNotTransferred, changedByOthers ? labels.changedByOthers : ''].filter(Boolean).join(' ');
  const arriving = status === 'Transferred' ? { action: labels.watchArrive, onaction: watch } : {};
  return { variant: 'success', text, ...arriving, second: labels.putBack, onsecond: putBack };
}
