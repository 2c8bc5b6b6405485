import Beat from '@salesforce/label/c.UserSync_HealthText_Beat';
import Credential from '@salesforce/label/c.UserSync_HealthText_Credential';
import EventUser from '@salesforce/label/c.UserSync_HealthText_EventUser';
import EventUserBad from '@salesforce/label/c.UserSync_HealthText_EventUserBad';
import Held from '@salesforce/label/c.UserSync_HealthText_Held';
import InLine from '@salesforce/label/c.UserSync_HealthText_InLine';
import LastRead from '@salesforce/label/c.UserSync_HealthText_LastRead';
import NotScheduled from '@salesforce/label/c.UserSync_HealthText_NotScheduled';
import Resolved from '@salesforce/label/c.UserSync_HealthText_Resolved';
import Schedule from '@salesforce/label/c.UserSync_HealthText_Schedule';
/** How it is, by code. */
export const textLabels = {
    Beat,
    Credential,
    EventUser,
    EventUserBad,
    Held,
    InLine,
    LastRead,
    NotScheduled,
    Resolved,
    Schedule
};
