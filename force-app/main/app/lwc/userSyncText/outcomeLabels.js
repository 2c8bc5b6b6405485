import Created from '@salesforce/label/c.UserSync_Outcome_Created';
import CreatedWill from '@salesforce/label/c.UserSync_Outcome_CreatedWill';
import CreatedWould from '@salesforce/label/c.UserSync_Outcome_CreatedWould';
import Drift from '@salesforce/label/c.UserSync_Outcome_Drift';
import Held from '@salesforce/label/c.UserSync_Outcome_Held';
import HeldWill from '@salesforce/label/c.UserSync_Outcome_HeldWill';
import HeldWould from '@salesforce/label/c.UserSync_Outcome_HeldWould';
import InLine from '@salesforce/label/c.UserSync_Outcome_InLine';
import Linked from '@salesforce/label/c.UserSync_Outcome_Linked';
import LinkedWill from '@salesforce/label/c.UserSync_Outcome_LinkedWill';
import LinkedWould from '@salesforce/label/c.UserSync_Outcome_LinkedWould';
import NotAssigned from '@salesforce/label/c.UserSync_Outcome_NotAssigned';
import NotAssignedWill from '@salesforce/label/c.UserSync_Outcome_NotAssignedWill';
import NotAssignedWould from '@salesforce/label/c.UserSync_Outcome_NotAssignedWould';
import Recycled from '@salesforce/label/c.UserSync_Outcome_Recycled';
import RecycledWill from '@salesforce/label/c.UserSync_Outcome_RecycledWill';
import RecycledWould from '@salesforce/label/c.UserSync_Outcome_RecycledWould';
import Refused from '@salesforce/label/c.UserSync_Outcome_Refused';
import RefusedWill from '@salesforce/label/c.UserSync_Outcome_RefusedWill';
import Released from '@salesforce/label/c.UserSync_Outcome_Released';
import Restored from '@salesforce/label/c.UserSync_Outcome_Restored';
import RestoredWill from '@salesforce/label/c.UserSync_Outcome_RestoredWill';
import RestoredWould from '@salesforce/label/c.UserSync_Outcome_RestoredWould';
import Retrying from '@salesforce/label/c.UserSync_Outcome_Retrying';
import Skipped from '@salesforce/label/c.UserSync_Outcome_Skipped';
import SkippedWill from '@salesforce/label/c.UserSync_Outcome_SkippedWill';
import SkippedWould from '@salesforce/label/c.UserSync_Outcome_SkippedWould';
import Unchanged from '@salesforce/label/c.UserSync_Outcome_Unchanged';
import UnchangedWill from '@salesforce/label/c.UserSync_Outcome_UnchangedWill';
import UnchangedWould from '@salesforce/label/c.UserSync_Outcome_UnchangedWould';
import Updated from '@salesforce/label/c.UserSync_Outcome_Updated';
import UpdatedWill from '@salesforce/label/c.UserSync_Outcome_UpdatedWill';
import UpdatedWould from '@salesforce/label/c.UserSync_Outcome_UpdatedWould';
import Waiting from '@salesforce/label/c.UserSync_Outcome_Waiting';
import WaitingWill from '@salesforce/label/c.UserSync_Outcome_WaitingWill';
import WaitingWould from '@salesforce/label/c.UserSync_Outcome_WaitingWould';
/** What happened, in one word: by code, with Will or Would behind it for the other tenses. */
export const outcomeLabels = {
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
