import Beat from '@salesforce/label/c.UserSync_HealthName_Beat';
import Credential from '@salesforce/label/c.UserSync_HealthName_Credential';
import EventUser from '@salesforce/label/c.UserSync_HealthName_EventUser';
import Held from '@salesforce/label/c.UserSync_HealthName_Held';
import InLine from '@salesforce/label/c.UserSync_HealthName_InLine';
import LastRead from '@salesforce/label/c.UserSync_HealthName_LastRead';
import Resolved from '@salesforce/label/c.UserSync_HealthName_Resolved';
import Schedule from '@salesforce/label/c.UserSync_HealthName_Schedule';
/** What has to be well, by code. */
export const nameLabels = {
    Beat,
    Credential,
    EventUser,
    Held,
    InLine,
    LastRead,
    Resolved,
    Schedule
};
