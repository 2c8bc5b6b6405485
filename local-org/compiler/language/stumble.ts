import { type ApexParser, ApexParserFactory, type ApexToken, type ApexTokenStream } from '@apexdevtools/apex-parser';
import { givesUp, giveUp } from './give-up.ts';
import { readable } from './readable.ts';

/** A token, and the one behind it. */
export interface Stumble {
  /** Its place among the tokens; nothing after it was looked at. */
  readonly index: number;
  readonly token: ApexToken;
  readonly next: ApexToken | null;
}

/**
 * The token at which a text stops being the beginning of any program: the grammar decides by looking ahead, and what it looks at last is what fits no
 * decision. Where it then reports an error may be far before. Answers undefined for a text without errors.
 */
export function stumble(text: string, rule: (parser: ApexParser) => unknown): Stumble | undefined {
  const parser = ApexParserFactory.createParser(ApexParserFactory.createTokenStream(readable(text)));
  parser.removeErrorListeners();
  const tokens = parser.getTokenStream() as ApexTokenStream;
  let last: ApexToken | undefined;
  const look = tokens.LT.bind(tokens);
  tokens.LT = (offset) => {
    const token = look(offset);
    if (offset === 1 && token && token.tokenIndex > (last?.tokenIndex ?? -1)) last = token;
    return token;
  };
  parser.addErrorListener({
    syntaxError: giveUp,
    reportAmbiguity: ignore,
    reportAttemptingFullContext: ignore,
    reportContextSensitivity: ignore
  } as never);
  if (!givesUp(() => rule(parser)) || !last) return undefined;
  tokens.fill();
  const rest = tokens.tokens.slice(last.tokenIndex + 1);
  return { index: last.tokenIndex, token: last, next: rest.find(({ channel }) => channel === 0) ?? null };
}

const ignore = (): void => undefined;
