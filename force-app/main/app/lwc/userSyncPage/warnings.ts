import type { BusinessUnit } from 'c/userSyncServer';
import type { Screen, Target } from 'c/userSyncState';
import { argumentTexts, format } from 'c/userSyncText';
import { warningActions } from './warningActions';
import { warningTexts } from './warningTexts';

export interface WarningLine {
  readonly code: string;
  readonly text: string;
  readonly action: string | undefined;
  /** Without a target the button takes over the schedule. */
  readonly target: Target | undefined;
}

const targets: Readonly<Record<string, Target>> = {
  CredentialFails: { screen: 'BusinessUnit' },
  OldInventory: { screen: 'BusinessUnit' },
  Unresolved: { screen: 'Assignments' },
  Held: { screen: 'Users', state: { c__outcome: 'Held' } }
};

/** The lines below the state of a business unit: what is not well, each with its button, unless that would lead to where the person is. */
export function warningLines({ warnings }: Pick<BusinessUnit, 'warnings'>, screen: Screen): WarningLine[] {
  return warnings.map((warning) => {
    const target = targets[warning.code];
    const text = warningTexts[warning.code === 'StaleBeat' && !warning.arguments[0]?.value ? 'NeverBeat' : warning.code] ?? warning.code;
    return {
      code: warning.code,
      text: format(text, ...argumentTexts(warning.arguments)),
      action: target?.screen === screen && !target.state ? undefined : warningActions[warning.code],
      target
    };
  });
}
