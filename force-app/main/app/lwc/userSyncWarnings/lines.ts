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

type Warned = Pick<BusinessUnit, 'warnings' | 'canAssign' | 'canMap'>;

const targets: Readonly<Record<string, Target>> = {
  CredentialFails: { screen: 'BusinessUnit' },
  OldInventory: { screen: 'BusinessUnit' },
  Unresolved: { screen: 'Assignments' },
  Held: { screen: 'Users', state: { c__outcome: 'Held' } }
};

/** The lines below the state of a business unit: what is not well, each with its button, where it helps and the person may press it. */
export function warningLines(unit: Warned, screen: Screen): WarningLine[] {
  return unit.warnings.map((warning) => {
    const target = targets[warning.code];
    const text = warningTexts[warning.code === 'StaleBeat' && !warning.arguments[0]?.value ? 'NeverBeat' : warning.code] ?? warning.code;
    const isUseful = target ? target.screen !== screen || Boolean(target.state) : unit.canAssign || unit.canMap;
    return {
      code: warning.code,
      text: format(text, ...argumentTexts(warning.arguments)),
      action: isUseful ? warningActions[warning.code] : undefined,
      target
    };
  });
}
