/** A table for a terminal: columns padded to their longest cell; cells that are numbers or percentages stand to the right, line breaks are shown as ⏎. */
export function textTable(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [headings, ...rows.map((row) => row.map((cell) => String(cell).replace(/\r?\n/g, ' ⏎ ')))];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const right = headings.map((_, column) => rows.length > 0 && rows.every((row) => /^[\d.,]* ?%?$/.test(String(row[column]))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (right[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...cells.slice(1).map(line)].join('\n');
}
