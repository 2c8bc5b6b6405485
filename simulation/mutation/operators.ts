/** A change of one place of a class that its tests should notice. */
export interface Mutation {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const swaps: Readonly<Record<string, string>> = {
  Marketing: 'Sales',
  Sales: 'Marketing',
  marketing: 'sales',
  sales: 'marketing',
  administrator: 'marketing',
  Created: 'Updated',
  Updated: 'Created',
  Restored: 'Updated',
  Linked: 'Updated',
  Recycled: 'Unchanged',
  Unchanged: 'Recycled',
  Skipped: 'Held',
  Held: 'Skipped',
  Waiting: 'Skipped',
  Retrying: 'Refused',
  Refused: 'Retrying',
  Released: 'Updated',
  Open: 'Held',
  Approved: 'Open',
  Live: 'Bin',
  Bin: 'Live',
  Transferred: 'NotTransferred',
  NotTransferred: 'Transferred',
  Recycle: 'Update',
  None: 'Update'
};

interface Operator {
  readonly name: string;
  readonly pattern: RegExp;
  /** What stands there instead, or null if nothing fits. */
  readonly instead: (match: RegExpExecArray) => string | null;
}

const comparisons: Readonly<Record<string, string>> = { '==': '!=', '!=': '==', '<=': '<', '>=': '>', '<': '<=', '>': '>=' };

const operators: readonly Operator[] = [
  { name: 'comparison', pattern: / (==|!=|<=|>=|<|>) /g, instead: ([, sign]) => ` ${comparisons[sign!]!} ` },
  { name: 'boolean', pattern: /&&|\|\|/g, instead: ([sign]) => (sign === '&&' ? '||' : '&&') },
  { name: 'boolean', pattern: /\b(true|false)\b/g, instead: ([word]) => (word === 'true' ? 'false' : 'true') },
  { name: 'boolean', pattern: /(?<=[(\s])!(?=[A-Za-z])/g, instead: () => '' },
  { name: 'branch', pattern: /\bif \(/g, instead: () => 'if (true || ' },
  { name: 'branch', pattern: /\bif \(/g, instead: () => 'if (false && ' },
  { name: 'constant', pattern: /(?<![\w.'])\d+(?![\w.'])/g, instead: ([digits]) => String(Number(digits) + 1) },
  {
    name: 'dropped statement',
    pattern:
      /(?<=[{};]\s*\n\s*)(?!return|throw|new |private|public|for|while|break|continue|else)[A-Za-z][\w.]*(?:\([^;{}]*\)| = [^;{}]*| \+= [^;{}]*|\+\+);/g,
    instead: () => ''
  },
  { name: 'dropped statement', pattern: /\b(?:update|insert|upsert|delete) as system [^;{}]*;/g, instead: () => '' },
  { name: 'swapped role or outcome', pattern: /'(\w+)'/g, instead: ([, word]) => (word! in swaps ? `'${swaps[word!]!}'` : null) }
];

/** Every mutation of a class. Comments and annotations stay as they are, and so does what stands in queries, whose words are SOQL's. */
export function mutationsOf(source: string): readonly Mutation[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|@\w+(\([^)]*\))?|\[\s*SELECT[\s\S]*?\]/g, (text) => text.replace(/[^\n]/g, ' '));
  return operators.flatMap(({ name, pattern, instead }) =>
    [...code.matchAll(pattern)].flatMap((match) => {
      const text = instead(match);
      return text === null || isInText(code, match.index, name)
        ? []
        : [{ operator: name, start: match.index, end: match.index + match[0].length, text }];
    })
  );
}

/** Whether a place lies within a string, for operators that are about code. */
function isInText(code: string, at: number, operator: string): boolean {
  if (operator === 'swapped role or outcome') return false;
  const line = code.slice(code.lastIndexOf('\n', at) + 1, at).replace(/\\'/g, '');
  return (line.match(/'/g)?.length ?? 0) % 2 === 1;
}
