/** A member of a platform type, taken apart (see `PlatformTypeData`). */
export interface MemberSignature {
  readonly kind: 'constructor' | 'method' | 'field';
  readonly name: string;
  /** Result of a method, type of a field; `void` for constructors. */
  readonly type: string;
  readonly parameters: readonly string[];
  readonly modifiers: readonly string[];
}

export function readMember(text: string): MemberSignature {
  const open = text.indexOf('(');
  const head = open < 0 ? text : text.slice(0, open);
  const parameters = open < 0 ? [] : splitTypes(text.slice(open + 1, -1));
  if (head === 'new') return { kind: 'constructor', name: 'new', type: 'void', parameters, modifiers: [] };
  const words = head.split(' ');
  const [type, name] = words.slice(-2) as [string, string];
  return { kind: open < 0 ? 'field' : 'method', name, type, parameters, modifiers: words.slice(0, -2) };
}

/** `Map<Id,SObject>,String` → both types. */
export function splitTypes(text: string): readonly string[] {
  const types: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '<') depth++;
    else if (letter === '>') depth--;
    else if (letter === ',' && depth === 0) {
      types.push(text.slice(start, at));
      start = at + 1;
    }
  }
  if (start < text.length) types.push(text.slice(start));
  return types;
}
