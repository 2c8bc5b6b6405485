import type { BusinessUnit } from 'c/userSyncServer';
import { format } from 'c/userSyncText';
import { labels } from './labels';
import { needsLabels } from './needsLabels';

/** What a screen's changes take. */
export type Need = 'Assign' | 'Map' | 'Transfer' | 'SetUp' | 'Read';

type Rights = Pick<BusinessUnit, 'canAssign' | 'canMap' | 'canTransfer' | 'canSetUp' | 'canRead'>;

const rights: Readonly<Record<Need, keyof Rights>> = {
  Assign: 'canAssign',
  Map: 'canMap',
  Transfer: 'canTransfer',
  SetUp: 'canSetUp',
  Read: 'canRead'
};

/** The sentence that says what is missing and who gives it, or undefined when the person may. */
export function lacking(unit: Rights, need: Need | undefined): string | undefined {
  return need && !unit[rights[need]] ? needed(labels.readOnly, need) : undefined;
}

/** A sentence with what a change takes, who gives it, and further values. */
export function needed(label: string, need: Need, ...values: readonly string[]): string {
  return format(label, needsLabels[need], needsLabels.Giver, ...values);
}
