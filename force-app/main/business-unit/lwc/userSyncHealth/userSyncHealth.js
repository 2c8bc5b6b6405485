import { LightningElement, api } from 'lwc';
import { argumentTexts, format } from 'c/userSyncText';
import { fixLabels } from './fixLabels';
import { labels } from './labels';
import { nameLabels } from './nameLabels';
import { textLabels } from './textLabels';
/** What has to be well for the sync to run, each with its fix as a button. Fires `fix` with `{ fix }`. */
export default class UserSyncHealth extends LightningElement {
    @api
    lines = [];
    @api
    readOnly = false;
    labels = labels;
    get views() {
        return this.lines.map((line) => ({
            code: line.code,
            name: nameLabels[line.code] ?? line.code,
            text: textOf(line),
            icon: line.ok ? 'utility:success' : 'utility:warning',
            variant: line.ok ? 'success' : 'warning',
            word: line.ok ? labels.ok : labels.bad,
            fix: line.fix,
            fixLabel: this.readOnly || !line.fix ? undefined : (fixLabels[line.fix] ?? line.fix)
        }));
    }
    handleFix(event) {
        this.dispatchEvent(new CustomEvent('fix', { detail: { fix: event.currentTarget.dataset.fix } }));
    }
}
function textOf({ code, ok, arguments: values }) {
    if (code === 'Schedule' && !values[0]?.value)
        return textLabels.NotScheduled;
    const text = (!ok && textLabels[`${code}Bad`]) || textLabels[code];
    return format(text ?? '', ...argumentTexts(values));
}
