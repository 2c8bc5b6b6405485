import CredentialFails from '@salesforce/label/c.UserSync_WarningAction_CredentialFails';
import Held from '@salesforce/label/c.UserSync_WarningAction_Held';
import NeverBeat from '@salesforce/label/c.UserSync_WarningAction_NeverBeat';
import OldInventory from '@salesforce/label/c.UserSync_WarningAction_OldInventory';
import StaleBeat from '@salesforce/label/c.UserSync_WarningAction_StaleBeat';
import Unresolved from '@salesforce/label/c.UserSync_WarningAction_Unresolved';
/** What helps against a warning, by code. */
export const warningActions = {
    CredentialFails,
    Held,
    NeverBeat,
    OldInventory,
    StaleBeat,
    Unresolved
};
