import { isLackOfPermission } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { labels } from './labels';
export function sayingOf({ error, check, keepsChanges = false }) {
    if (error.code === 'ConnectionLost') {
        const text = keepsChanges ? labels.unknown : labels.unknownAction;
        return { variant: 'warning', text, action: labels.checkNow, onaction: check };
    }
    const isKept = keepsChanges && isLackOfPermission(error);
    return { variant: 'error', text: isKept ? `${labels.lostPermission} ${errorText(error)}` : format(labels.failed, errorText(error)) };
}
