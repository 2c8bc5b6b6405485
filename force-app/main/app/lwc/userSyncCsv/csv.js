/** A cell that a spreadsheet would take for a formula gets a leading apostrophe. */
const formula = /^[=+\-@\t\r]/;
/** One line of a CSV file as RFC 4180 writes it; direction marks of the screen are left out. */
export function csvLine(cells) {
    return `${cells.map(csvCell).join(',')}\r\n`;
}
function csvCell(value) {
    const text = String(value ?? '').replace(/[\u2068\u2069]/g, '');
    const safe = formula.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
