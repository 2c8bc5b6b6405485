import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const isolate = (text) => `\u2068${text}\u2069`;
/** Puts values for `{0}`, `{1}` … of a label. Names in a right-to-left script are isolated, so that they do not turn the sentence around. */
export function format(label, ...values) {
    return label.replace(/\{(\d+)\}/g, (_, index) => {
        const value = values[Number(index)];
        const text = typeof value === 'number' ? number(value) : (value ?? '');
        return rightToLeft.test(text) ? isolate(text) : text;
    });
}
/** Parts of a text between which a line may break: an address after its @, any other text only where it does anyway. */
export function addressParts(text) {
    return text.split(/(?<=@)/);
}
export function number(value) {
    return new Intl.NumberFormat(locale).format(value);
}
/** Day, month and year in the viewer's zone. */
export function date(iso) {
    return instant(iso, { day: 'numeric', month: 'short', year: 'numeric' });
}
export function dateTime(iso) {
    return instant(iso, { dateStyle: 'medium', timeStyle: 'short' });
}
/** The time alone when it is today in the viewer's zone, else day and time. */
export function time(iso) {
    if (!iso)
        return '';
    return date(iso) === date(new Date().toISOString()) ? instant(iso, { timeStyle: 'short' }) : dateTime(iso);
}
/** Without a word for "and", which no label has and whose language would be the locale's, not the labels'. */
export function list(items) {
    return items.join(', ');
}
function instant(iso, options) {
    if (!iso)
        return '';
    return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(iso));
}
