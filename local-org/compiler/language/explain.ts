import type { ApexParser } from '@apexdevtools/apex-parser';
import type { Span } from './ast.ts';
import type { Report } from './diagnostics.ts';
import { type Inside, insideOf, looseSemicolon, withoutTexts } from './open-brackets.ts';
import { memberBefore } from './member-before.ts';
import { lineStarts, spanAt } from './source.ts';
import { stumble } from './stumble.ts';

type Rule = (parser: ApexParser) => unknown;

/** The token that does not fit, in the platform's view, and what stands before it. */
interface Misfit {
  readonly start: number;
  readonly text: string;
  /** The text before, without comments and strings, without blanks at its end. */
  readonly code: string;
  readonly inside: Inside;
  /** The text of the token behind it. */
  readonly next: string;
}

/**
 * Says of the first error of a text what the platform's parser says, which decides by one token: what it wants, if that stands one token later or
 * is all that is missing, else what it finds. `reported` is where the grammar here reports the error. Answers the place of the error, or undefined if
 * there is none.
 */
export function explain(text: string, rule: Rule, report: Report, reported: number): Span | undefined {
  const misfit = misfitOf(text, rule);
  if (!misfit) return undefined;
  const member = memberAmongStatements(text, reported) ?? memberAmongStatements(text, misfit.start);
  if (member) {
    report(member.span, 'unexpected.token', `'${member.token}'`);
    return member.span;
  }
  const spanOf = (start: number, token: string): Span => spanAt(lineStarts(text), start, start + token.length);
  const { start, code, inside } = misfit;
  const found = misfit.text.replace(/^'(.*)'$/s, '$1');
  const span = spanOf(start, misfit.text);
  const at = `'${found || '<EOF>'}'`;
  const name = inside === 'type' ? memberName(code) : undefined;
  const variable = inside === 'block' ? brokenVariable(code, found) : undefined;
  if (found === '<' && /\b(?:class|interface)\s+\w+$/i.test(code)) report(span, 'type.parameters.not.supported');
  else if (inside === 'unit' && code.endsWith('}'))
    report(span, startsUnit.test(found) ? 'missing.syntax' : 'unmatched.syntax', at, '<EOF>');
  else if (name !== undefined) report(spanOf(code.length - name.length, name), 'unexpected.token', `'${name}'`);
  else if (code.endsWith('.') && found !== '(' && /^\W/.test(found)) report(span, 'variable.does.not.exist', '');
  else if (variable) {
    report(spanOf(variable.start, variable.token), variable.isMissing ? 'missing.syntax' : 'unexpected.token', `'${variable.token}'`, ';');
    return span;
  } else {
    const reaches = (tail: string): boolean => {
      const stopped = stumble(`${text.slice(0, start)} ${tail}`, rule);
      return !stopped || stopped.token.type === -1;
    };
    const part = missingParts.find(({ after, part: missing }) => after.test(code) && reaches(`${missing} ${misfit.text}`));
    const wanted = wantedAt(misfit, reaches);
    if (part) report(span, part.code, at, part.part);
    else if (wanted === undefined) report(span, 'unexpected.token', at);
    else if (misfit.next === wanted) report(span, 'unmatched.syntax', at, wanted);
    else if (mayFollow(wanted, misfit) && reaches(`${wanted} ${misfit.text}`)) report(span, 'missing.syntax', at, wanted);
    else report(span, 'mismatched.syntax', at, wanted);
  }
  return span;
}

/** Parts of statements that must be there, for which the platform has words of its own. */
const missingParts = [
  { after: /\}$/, part: 'finally { }', code: 'invalid.try.needs.catch.or.finally' },
  { after: /\{$/, part: 'when else { }', code: 'illegal.no.when.blocks' }
] as const;

/** The modifiers of a member that stands among statements, because a brace is missing before it. */
function memberAmongStatements(text: string, start: number): ReturnType<typeof memberBefore> {
  const inside = insideOf(withoutTexts(text.slice(0, start)));
  return inside === 'type' || inside === 'interface' ? undefined : memberBefore(text, start);
}

function misfitOf(text: string, rule: Rule): Misfit | undefined {
  const found = stumble(text, rule);
  if (!found) return undefined;
  const isEnd = found.token.type === -1;
  const code = withoutTexts(text);
  let start = Math.min(isEnd ? text.length : found.token.start, looseSemicolon(code));
  // Names with nothing but dots between them are one token.
  const path = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.exec(code.slice(0, start));
  if (code[start] === '.' && path) start -= path[0].length;
  const at = /@\s*$/.exec(code.slice(0, start));
  if (at) start -= at[0].length;
  // No loop variable is final.
  const final = /\bfor\s*\(\s*(final\b[^()]*)$/i.exec(code.slice(0, start));
  if (final) start -= final[1]!.length;
  const whole = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/.exec(code.slice(start));
  const isFound = start === found.token.start;
  const written = start === text.length ? '' : (whole?.[0] ?? (isFound ? text.slice(start, found.token.stop + 1) : text[start]!));
  const before = code.slice(0, start);
  const next = /^\s*(\w+|=>|.?)/.exec(code.slice(start + written.length))![1]!;
  return { start, text: written, code: before.trimEnd(), inside: insideOf(before), next };
}

const startsUnit = /^(?:@|public|private|protected|global|class|interface|enum|virtual|abstract|with|without|static|final)$/i;

/** The name of a member behind its type: what follows it decides what kind of member it is. */
function memberName(code: string): string | undefined {
  const declared = /(?:^|[{};\s])(?!new\b|return\b)[\w.]+(?:\s*<[\w\s,.<>]*>)?(?:\[\s*\])*\s+(\w+)$/i.exec(code);
  const isHead =
    /\b(?:class|interface|enum|extends|implements|static|public|private|protected|global|virtual|abstract|override|final|transient|with|without|inherited)\s+\w+$/i;
  return declared && !isHead.test(code) && !/=[^;{}]*$/.test(code) ? declared[1] : undefined;
}

/**
 * Where a variable begins that what is found does not let be one: its type is no expression, or the first of an expression, behind which a semicolon is
 * missing.
 */
function brokenVariable(
  code: string,
  found: string
): { readonly start: number; readonly token: string; readonly isMissing: boolean } | undefined {
  const empty = found === '<>' ? /(?:^|[{};])\s*(\w+)$/.exec(code) : null;
  const declared = /(?:^|[{};])\s*([A-Za-z_][\w.]*)\s*(<[\w\s,.<>]*>)?\s*((?:\[\s*\]\s*)*)(?:\s([A-Za-z_]\w*))?$/.exec(code);
  const isOther =
    !declared || /^(?:return|throw|new|else|do|try|finally|insert|update|upsert|delete|undelete|merge|final|static)$/i.test(declared[1]!);
  if (empty) return { start: code.length - empty[1]!.length, token: empty[1]!, isMissing: false };
  if (isOther || /^[=,;:.)[\]<]/.test(found) || (found === '(' && declared[4] === undefined)) return undefined;
  const [whole, type, given, brackets, name] = declared;
  const start = declared.index + whole.indexOf(type!);
  if (given) return { start, token: type!, isMissing: false };
  if (brackets) return { start: declared.index + whole.indexOf('[', whole.indexOf(type!)), token: '[', isMissing: true };
  return name === undefined ? undefined : { start: code.length - name.length, token: name, isMissing: true };
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Words that no expression holds and that none is followed by. */
const statements = words(
  'if else for while do return try catch finally throw break continue class interface enum static public private protected global final virtual abstract ' +
    'override webservice testmethod insert update upsert delete undelete merge on extends implements'
);

/** What closes the innermost thing that is open, if that is what the platform waits for there. */
function wantedAt({ code, inside, text, next }: Misfit, reaches: (tail: string) => boolean): string | undefined {
  const first = (...closers: readonly string[]): string | undefined => closers.find((closer) => reaches(closer));
  if (text === '<>' && /\bnew\s+\w+$/i.test(code)) return '<';
  if (/\benum\s+\w+\s*\{$/i.test(code)) return '}';
  if (/[{};]$/.test(code) && inside !== 'values' && inside !== 'parentheses')
    return first('}') ?? (reaches('while (true);') ? 'WHILE' : undefined);
  if (inside === 'interface' && /\w\s+\w+$/.test(code)) return '(';
  if (/\b(?:if|while|for|catch)$/i.test(code)) return '(';
  if (/\b(?:try|finally|do)$|\b(?:class|interface|enum)\s+\w[^{}();]*[\w>]$/i.test(code)) return '{';
  if (/\bnew\s+[\w.]+<[\w\s,.<>]*[\w>]$/i.test(code)) return first('>');
  if (inside === 'accessors' || (inside === 'type' && code.endsWith(')') && !/=[^;{}]*$/.test(code)) || text === '@') return undefined;
  if (!/[\w'\])}(]$|\+\+$|--$/.test(code)) return undefined;
  if (statements.has(text.toLowerCase())) {
    if (inside !== 'block') return code.endsWith('(') && !/\bfor\s*\($/i.test(code) ? first(')') : undefined;
    // Behind an expression these may stand: in queries.
    if (next === ';' || !/^(?:for|update)$/i.test(text)) return undefined;
  }
  if (inside === 'query') return first(']', ')');
  return inside === 'parentheses' ? first(')', ':', '=>', ';') : first(';', ')', ']', '}', '=>', ':');
}

/** Whether only the wanted token can be missing: what begins a value does not follow a closed parenthesis. */
function mayFollow(wanted: string, { text, inside }: Misfit): boolean {
  if (text === '' || (wanted === '}' && text === ';' && inside !== 'values')) return false;
  return wanted !== ')' || !/^[\w']/.test(text);
}
