import type { Refusal } from './judged-project.ts';

/** A program of which the two compilers do not name the same first line. */
export interface Difference {
  readonly program: string;
  readonly theirs: Refusal | undefined;
  readonly ours: Refusal | undefined;
}

interface Reason {
  readonly text: string;
  readonly covers: (difference: Difference) => boolean;
}

const isSyntax = (refusal: Refusal | undefined): boolean =>
  /^(?:Unexpected token|Missing '|Expecting '|Extra ')/.test(refusal?.message ?? '');

/** Why verdicts may differ. A difference that none of them covers is a fault of the local org's compiler. */
const reasons: readonly Reason[] = [
  {
    text: 'both refuse the text; the parser here stops where its look-ahead fails, before the token that breaks the program',
    covers: ({ theirs, ours }) => isSyntax(theirs) && isSyntax(ours)
  },
  {
    text: "two scopes before 'get' or 'set': the platform's grammar has room for one",
    covers: ({ program, theirs }) => program.includes('privateTwice') && /^Extra '(?:GET|SET)'/.test(theirs?.message ?? '')
  },
  {
    text: 'the interface Database.Batchable that the front end is given has no start method, since that may answer either of two types',
    covers: ({ ours }) => /Database\.Batchable\.start/.test(ours?.message ?? '')
  },
  {
    text: 'both refuse it; a type argument that does not exist is reported where it stands, and not where something of that type is used as well',
    covers: ({ theirs, ours }) => /^Invalid type: \w+$/.test(ours?.message ?? '') && theirs !== undefined
  },
  {
    text: 'both refuse it; a private class that is no test because its annotation does not exist is private first to the front end',
    covers: ({ theirs, ours }) =>
      /^Top-level type must have/.test(theirs?.message ?? '') && /^Annotation does not exist/.test(ours?.message ?? '')
  },
  {
    text: 'the front end knows fewer names than an org has (SObjectType.X)',
    covers: ({ theirs, ours }) => ours === undefined && /^Variable does not exist: (?:Schema\.)?SObjectType\./i.test(theirs?.message ?? '')
  }
];

export function reasonOf(difference: Difference): string | undefined {
  return reasons.find(({ covers }) => covers(difference))?.text;
}
