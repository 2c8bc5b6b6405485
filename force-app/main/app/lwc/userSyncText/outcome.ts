import { argumentTexts, type Argument } from './arguments';
import { format, list } from './format';
import { leadLabels } from './leadLabels';
import { outcomeLabels } from './outcomeLabels';

/** Done; what a preview says will be done; what would be done if Salesforce did not write (Watch). */
export type Tense = 'done' | 'will' | 'would';
export type Severity = 'warning' | 'error' | undefined;

const suffixes: Readonly<Record<Tense, string>> = { done: '', will: 'Will', would: 'Would' };

const icons: Readonly<Record<string, string>> = {
  Created: 'utility:add',
  Updated: 'utility:edit',
  Restored: 'utility:undo',
  Linked: 'utility:link',
  Recycled: 'utility:recycle_bin_full',
  Unchanged: 'utility:check',
  Skipped: 'utility:ban',
  Waiting: 'utility:clock',
  Held: 'utility:lock',
  Retrying: 'utility:refresh',
  Refused: 'utility:error',
  InLine: 'utility:hourglass',
  Released: 'utility:unlinked',
  NotAssigned: 'utility:dash',
  Drift: 'utility:warning'
};

const severities: Readonly<Record<string, Severity>> = { Held: 'warning', Drift: 'warning', Refused: 'error' };

/** The order in which outcomes stand in counts: what people look for first. */
export const outcomeOrder: readonly string[] = [
  'Recycled',
  'Held',
  'Refused',
  'Retrying',
  'Created',
  'Restored',
  'Linked',
  'Updated',
  'Skipped',
  'Waiting',
  'InLine',
  'Unchanged',
  'Released',
  'NotAssigned',
  'Drift'
];

export interface OutcomeText {
  readonly text: string;
  readonly icon: string;
  readonly severity: Severity;
}

export function outcomeText(code: string, tense: Tense = 'done'): OutcomeText {
  const text = outcomeLabels[code + suffixes[tense]] ?? outcomeLabels[code] ?? code;
  return { text, icon: icons[code] ?? 'utility:question', severity: severities[code] };
}

/** What a person-facing line says: what happened, why, and the values of both sentences. */
export interface Line {
  readonly outcome: string;
  readonly reason?: string;
  readonly arguments?: readonly Argument[];
  readonly leadArguments?: readonly Argument[];
  readonly notes?: readonly string[];
}

/** The first sentence about a user: what happened. Without the value that it names, the outcome's own word. */
export function leadText({ outcome, leadArguments }: Line, tense: Tense = 'done'): string {
  const label = leadLabels[outcome + suffixes[tense]] ?? leadLabels[outcome];
  const value = list(argumentTexts(leadArguments).filter(Boolean));
  if (!label || (label.includes('{0}') && !value)) return outcomeText(outcome, tense).text;
  return format(label, value);
}
