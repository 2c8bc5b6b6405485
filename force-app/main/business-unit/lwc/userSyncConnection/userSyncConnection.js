import { LightningElement, api } from 'lwc';
import { format, time } from 'c/userSyncText';
import { labels } from './labels';
import { stepLabels } from './stepLabels';
/** Whether the connection works, step by step, and when Account Engagement was read. Fires `test` and `read`. */
export default class UserSyncConnection extends LightningElement {
    @api
    connection;
    @api
    inventory;
    @api
    readOnly = false;
    labels = labels;
    get tested() {
        const { waiting, testedOn, works } = this.connection;
        if (waiting)
            return labels.waiting;
        return testedOn ? format(labels.last, time(testedOn), works ? labels.works : labels.fails) : labels.never;
    }
    get steps() {
        return (this.connection?.steps ?? []).map(({ code, detail, at, ok }) => ({
            label: stepLabels[code] ?? code,
            state: ok ? 'done' : 'failed',
            detail: [detail, time(at)].filter(Boolean).join(', ')
        }));
    }
    get lastRead() {
        const { waiting, readOn, error } = this.inventory;
        if (waiting)
            return labels.reading;
        if (error)
            return format(labels.readFailed, error);
        return readOn ? format(labels.lastRead, time(readOn)) : labels.neverRead;
    }
    handleTest() {
        this.dispatchEvent(new CustomEvent('test'));
    }
    handleRead() {
        this.dispatchEvent(new CustomEvent('read'));
    }
}
