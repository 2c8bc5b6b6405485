import Current from '@salesforce/label/c.UserSync_StatusAction_Current';
import Legacy from '@salesforce/label/c.UserSync_StatusAction_Legacy';
import NotSetUp from '@salesforce/label/c.UserSync_StatusAction_NotSetUp';
import NotTransferred from '@salesforce/label/c.UserSync_StatusAction_NotTransferred';
import Paused from '@salesforce/label/c.UserSync_StatusAction_Paused';
import Quarantined from '@salesforce/label/c.UserSync_StatusAction_Quarantined';
import Transferred from '@salesforce/label/c.UserSync_StatusAction_Transferred';
import Watching from '@salesforce/label/c.UserSync_StatusAction_Watching';
/** What to do next in a state, by code. */
export const statusActions = {
    Current,
    Legacy,
    NotSetUp,
    NotTransferred,
    Paused,
    Quarantined,
    Transferred,
    Watching
};
