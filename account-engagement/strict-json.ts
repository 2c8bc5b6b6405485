/** How deep arrays and objects of a request may be nested: a bulk with a patch of a complex value needs eight. */
const deepest = 32;

/** JSON as `JSON.parse` reads it, but without what it lets pass: a name that is given twice, and endless nesting. Throws `SyntaxError`. */
export function parseStrictJson(text: string): unknown {
  requirePlain(text);
  return JSON.parse(text);
}

interface Level {
  /** Names of the object so far; absent: an array. */
  readonly names?: Set<string>;
  /** Whether the next string is a name. */
  atName: boolean;
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/gs;

function requirePlain(text: string): void {
  const levels: Level[] = [];
  for (const [mark] of text.matchAll(token)) {
    const level = levels.at(-1);
    switch (mark) {
      case '{':
      case '[':
        levels.push(mark === '{' ? { names: new Set(), atName: true } : { atName: false });
        if (levels.length > deepest) throw new SyntaxError(`it is nested more than ${deepest} deep`);
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ':':
        if (level) level.atName = false;
        break;
      case ',':
        if (level) level.atName = level.names !== undefined;
        break;
      default:
        if (level?.atName) addName(level.names!, mark);
    }
  }
}

function addName(names: Set<string>, literal: string): void {
  const name = JSON.parse(literal) as string;
  if (names.has(name)) throw new SyntaxError(`it names ${JSON.stringify(name.slice(0, 100))} twice`);
  names.add(name);
}
