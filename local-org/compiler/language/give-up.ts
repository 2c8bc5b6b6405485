class GaveUp extends Error {}

/** Ends a parser, from a listener of its errors: what it would do next is to guess how the text goes on, which costs more than to read it. */
export function giveUp(): never {
  throw new GaveUp();
}

/** Whether parsing was given up. */
export function givesUp(parse: () => void): boolean {
  try {
    parse();
    return false;
  } catch (error) {
    if (error instanceof GaveUp) return true;
    throw error;
  }
}
