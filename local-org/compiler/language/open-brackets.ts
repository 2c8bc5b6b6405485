/** What the innermost open bracket of a text holds. */
export type Inside = 'unit' | 'type' | 'interface' | 'accessors' | 'block' | 'values' | 'parentheses' | 'query' | 'index';

const blank = (text: string): string => ' '.repeat(text.length);

/** The text with its comments and strings blanked out, as long as before; a string leaves its quotes. */
export function withoutTexts(text: string): string {
  return text.replace(/\/\/[^\n]*|\/\*[^]*?\*\/|'(?:[^'\\]|\\[^])*'/g, (found) =>
    found.startsWith("'") ? `'${blank(found.slice(2))}'` : blank(found)
  );
}

/** What the end of a text stands in. `code` has no comments and strings. */
export function insideOf(code: string): Inside {
  const open: Inside[] = ['unit'];
  let head = 0;
  for (const { 0: mark, index } of code.matchAll(/[()[\]{};]/g)) {
    if (mark === '(') open.push('parentheses');
    else if (mark === '[') open.push(/^\s*(?:select|find)\b/i.test(code.slice(index + 1, index + 40)) ? 'query' : 'index');
    else if (mark === '{') open.push(bodyOf(code.slice(head, index), open.at(-1)!));
    else if (mark !== ';') open.length = Math.max(1, open.length - 1);
    if (/[{};]/.test(mark)) head = index + 1;
  }
  return open.at(-1)!;
}

/** Where the first semicolon stands that is inside brackets and does not belong to a `for`; Infinity if there is none. */
export function looseSemicolon(code: string): number {
  const open: boolean[] = [];
  for (const { 0: mark, index } of code.matchAll(/[()[\]{};]/g)) {
    if (mark === ';' && open.at(-1) === true) return index;
    if (mark === '{') open.push(bodyOf(code.slice(Math.max(0, index - 200), index), 'block') === 'values');
    else if (mark === '(') open.push(!/\bfor\s*$/i.test(code.slice(Math.max(0, index - 40), index)));
    else if (mark === '[') open.push(true);
    else if (mark !== ';') open.pop();
  }
  return Infinity;
}

function bodyOf(head: string, around: Inside): Inside {
  if (/\binterface\s+\w+[^()]*$/i.test(head)) return 'interface';
  if (/\b(?:class|enum)\s+\w+[^()]*$/i.test(head)) return 'type';
  if (/\bnew\s+[\w.]+\s*(?:<[^(){}]*>|\[\s*\])\s*$/i.test(head)) return 'values';
  return around === 'type' && /[\w>\]]\s+\w+\s*$/.test(head) && !/\bstatic\s*$/i.test(head) ? 'accessors' : 'block';
}
