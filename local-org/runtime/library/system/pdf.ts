/** Lines of an A4 page at 10 points. */
const perPage = 70;
const perLine = 95;

/**
 * A PDF document (PDF Reference 1.4) with the text of HTML, line by line in one font. The platform renders the HTML; what is asserted on is that there is a
 * document, not how it looks.
 */
export function pdfOf(html: string): Uint8Array {
  const lines = textOf(html)
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${perLine}}`, 'g')) ?? ['']);
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / perPage)) }, (_, i) =>
    lines.slice(i * perPage, (i + 1) * perPage)
  );
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((page, i) => pageObjects(page, 5 + 2 * i))
  ];
  return Buffer.from(documentOf(objects), 'latin1');
}

function pageObjects(lines: readonly string[], contents: number): readonly string[] {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const stream = `BT /F1 10 Tf 12 TL 40 800 Td\n${shown}\nET`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contents} 0 R >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
  ];
}

function documentOf(objects: readonly string[]): string {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = String(text.length).padStart(10, '0');
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** Without what the font's encoding lacks. */
const textOf = (html: string): string =>
  html
    .replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/tr|\/h\d|\/li)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/[^\n\x20-\x7e\xa0-\xff]/g, '?');
