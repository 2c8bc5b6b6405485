import Current from '@salesforce/label/c.UserSync_Status_Current';
import Legacy from '@salesforce/label/c.UserSync_Status_Legacy';
import NotSetUp from '@salesforce/label/c.UserSync_Status_NotSetUp';
import NotTransferred from '@salesforce/label/c.UserSync_Status_NotTransferred';
import Paused from '@salesforce/label/c.UserSync_Status_Paused';
import Quarantined from '@salesforce/label/c.UserSync_Status_Quarantined';
import Transferred from '@salesforce/label/c.UserSync_Status_Transferred';
import Watching from '@salesforce/label/c.UserSync_Status_Watching';
/** Names of states, by code. */
export const statusLabels = {
    Current,
    Legacy,
    NotSetUp,
    NotTransferred,
    Paused,
    Quarantined,
    Transferred,
    Watching
};
