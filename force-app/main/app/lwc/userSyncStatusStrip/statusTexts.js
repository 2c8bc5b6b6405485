import Current from '@salesforce/label/c.UserSync_StatusText_Current';
import Legacy from '@salesforce/label/c.UserSync_StatusText_Legacy';
import NotSetUp from '@salesforce/label/c.UserSync_StatusText_NotSetUp';
import NotTransferred from '@salesforce/label/c.UserSync_StatusText_NotTransferred';
import Paused from '@salesforce/label/c.UserSync_StatusText_Paused';
import Quarantined from '@salesforce/label/c.UserSync_StatusText_Quarantined';
import Transferred from '@salesforce/label/c.UserSync_StatusText_Transferred';
import Watching from '@salesforce/label/c.UserSync_StatusText_Watching';
/** What a state means, by code. */
export const statusTexts = {
    Current,
    Legacy,
    NotSetUp,
    NotTransferred,
    Paused,
    Quarantined,
    Transferred,
    Watching
};
