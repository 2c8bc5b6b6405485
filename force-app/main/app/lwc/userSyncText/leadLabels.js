import Created from '@salesforce/label/c.UserSync_Lead_Created';
import CreatedWill from '@salesforce/label/c.UserSync_Lead_CreatedWill';
import CreatedWould from '@salesforce/label/c.UserSync_Lead_CreatedWould';
import Drift from '@salesforce/label/c.UserSync_Lead_Drift';
import Held from '@salesforce/label/c.UserSync_Lead_Held';
import HeldWill from '@salesforce/label/c.UserSync_Lead_HeldWill';
import HeldWould from '@salesforce/label/c.UserSync_Lead_HeldWould';
import InLine from '@salesforce/label/c.UserSync_Lead_InLine';
import Linked from '@salesforce/label/c.UserSync_Lead_Linked';
import LinkedWill from '@salesforce/label/c.UserSync_Lead_LinkedWill';
import LinkedWould from '@salesforce/label/c.UserSync_Lead_LinkedWould';
import NotAssigned from '@salesforce/label/c.UserSync_Lead_NotAssigned';
import NotAssignedWill from '@salesforce/label/c.UserSync_Lead_NotAssignedWill';
import NotAssignedWould from '@salesforce/label/c.UserSync_Lead_NotAssignedWould';
import Recycled from '@salesforce/label/c.UserSync_Lead_Recycled';
import RecycledWill from '@salesforce/label/c.UserSync_Lead_RecycledWill';
import RecycledWould from '@salesforce/label/c.UserSync_Lead_RecycledWould';
import Refused from '@salesforce/label/c.UserSync_Lead_Refused';
import RefusedWill from '@salesforce/label/c.UserSync_Lead_RefusedWill';
import Released from '@salesforce/label/c.UserSync_Lead_Released';
import Restored from '@salesforce/label/c.UserSync_Lead_Restored';
import RestoredWill from '@salesforce/label/c.UserSync_Lead_RestoredWill';
import RestoredWould from '@salesforce/label/c.UserSync_Lead_RestoredWould';
import Retrying from '@salesforce/label/c.UserSync_Lead_Retrying';
import Skipped from '@salesforce/label/c.UserSync_Lead_Skipped';
import SkippedWill from '@salesforce/label/c.UserSync_Lead_SkippedWill';
import SkippedWould from '@salesforce/label/c.UserSync_Lead_SkippedWould';
import Unchanged from '@salesforce/label/c.UserSync_Lead_Unchanged';
import UnchangedWill from '@salesforce/label/c.UserSync_Lead_UnchangedWill';
import UnchangedWould from '@salesforce/label/c.UserSync_Lead_UnchangedWould';
import Updated from '@salesforce/label/c.UserSync_Lead_Updated';
import UpdatedWill from '@salesforce/label/c.UserSync_Lead_UpdatedWill';
import UpdatedWould from '@salesforce/label/c.UserSync_Lead_UpdatedWould';
import Waiting from '@salesforce/label/c.UserSync_Lead_Waiting';
import WaitingWill from '@salesforce/label/c.UserSync_Lead_WaitingWill';
import WaitingWould from '@salesforce/label/c.UserSync_Lead_WaitingWould';
/** What happened, as a sentence: by code, with Will or Would behind it for the other tenses. */
export const leadLabels = {
    Created,
    CreatedWill,
    CreatedWould,
    Drift,
    Held,
    HeldWill,
    HeldWould,
    InLine,
    Linked,
    LinkedWill,
    LinkedWould,
    NotAssigned,
    NotAssignedWill,
    NotAssignedWould,
    Recycled,
    RecycledWill,
    RecycledWould,
    Refused,
    RefusedWill,
    Released,
    Restored,
    RestoredWill,
    RestoredWould,
    Retrying,
    Skipped,
    SkippedWill,
    SkippedWould,
    Unchanged,
    UnchangedWill,
    UnchangedWould,
    Updated,
    UpdatedWill,
    UpdatedWould,
    Waiting,
    WaitingWill,
    WaitingWould
};
