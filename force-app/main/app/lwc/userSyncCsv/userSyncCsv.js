import { LightningElement, api } from 'lwc';
import { toServerError } from 'c/userSyncServer';
import { errorText, format } from 'c/userSyncText';
import { csvLine } from './csv';
import { labels } from './labels';
/** Writes a file of all pages of a list, in the browser, page by page; can be stopped; says what came of it. */
export default class UserSyncCsv extends LightningElement {
    @api
    columns = [];
    @api
    fileName = 'users.csv';
    /** Answers the page that begins after a key. */
    @api
    method;
    labels = labels;
    running = false;
    status = '';
    stopped = false;
    get buttonLabel() {
        return this.running ? labels.stop : labels.downloadCsv;
    }
    get buttonIcon() {
        return this.running ? 'utility:stop' : 'utility:download';
    }
    /** One button, so that the focus stays where it is; the second click of a double click does not stop what the first began. */
    handlePress(event) {
        if (!this.running)
            this.download();
        else if (event.detail < 2)
            this.stopped = true;
    }
    async download() {
        this.running = true;
        this.stopped = false;
        this.status = '';
        try {
            const lines = await this.collect();
            if (lines)
                this.finish(lines);
            else
                this.status = labels.stopped;
        }
        catch (error) {
            this.status = format(labels.failed, errorText(toServerError(error)));
        }
        finally {
            this.running = false;
        }
    }
    async collect() {
        const lines = [csvLine(this.columns.map(({ label }) => label))];
        let after = null;
        do {
            const page = await this.method(after);
            if (this.stopped)
                return undefined;
            for (const row of page.rows)
                lines.push(csvLine(this.columns.map(({ value }) => value(row))));
            this.status = format(labels.progress, lines.length - 1, page.total);
            after = page.next;
        } while (after);
        return lines;
    }
    finish(lines) {
        // The mark at the beginning tells spreadsheets that the text is UTF-8.
        const address = URL.createObjectURL(new Blob(['\ufeff', ...lines], { type: 'text/csv;charset=utf-8' }));
        const link = this.refs.link;
        link.href = address;
        link.click();
        URL.revokeObjectURL(address);
        this.status = format(labels.done, lines.length - 1);
    }
}
