import { argumentTexts, format } from 'c/userSyncText';
import { warningActions } from './warningActions';
import { warningTexts } from './warningTexts';
const targets = {
    CredentialFails: { screen: 'BusinessUnit' },
    OldInventory: { screen: 'BusinessUnit' },
    Unresolved: { screen: 'Assignments' },
    Held: { screen: 'Users', state: { c__outcome: 'Held' } }
};
/** The lines below the state of a business unit: what is not well, each with its button, unless that would lead to where the person is. */
export function warningLines({ warnings }, screen) {
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
