import { argumentTexts, type Argument } from './arguments';
import { errorLabels } from './errorLabels';
import { format } from './format';
import { reasonLabels } from './reasonLabels';

/** What the server refused: a code with typed values. */
export interface Refusal {
  readonly code: string;
  readonly arguments: readonly Argument[];
}

/** The sentence about a refusal; reasons of users can refuse, too. */
export function errorText({ code, arguments: values }: Refusal): string {
  return format(errorLabels[code] ?? reasonLabels[code] ?? code, ...argumentTexts(values));
}
