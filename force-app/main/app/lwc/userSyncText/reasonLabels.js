import ActiveAgain from '@salesforce/label/c.UserSync_Reason_ActiveAgain';
import Adopted from '@salesforce/label/c.UserSync_Reason_Adopted';
import Assigned from '@salesforce/label/c.UserSync_Reason_Assigned';
import AssignedAgain from '@salesforce/label/c.UserSync_Reason_AssignedAgain';
import DriftField from '@salesforce/label/c.UserSync_Reason_DriftField';
import DriftRecycled from '@salesforce/label/c.UserSync_Reason_DriftRecycled';
import DriftUnmapped from '@salesforce/label/c.UserSync_Reason_DriftUnmapped';
import EmailHeldBin from '@salesforce/label/c.UserSync_Reason_EmailHeldBin';
import EmailHeldElsewhere from '@salesforce/label/c.UserSync_Reason_EmailHeldElsewhere';
import EmailHeldLive from '@salesforce/label/c.UserSync_Reason_EmailHeldLive';
import FieldsChanged from '@salesforce/label/c.UserSync_Reason_FieldsChanged';
import HeldGroupGone from '@salesforce/label/c.UserSync_Reason_HeldGroupGone';
import HeldLastAdmin from '@salesforce/label/c.UserSync_Reason_HeldLastAdmin';
import HeldMember from '@salesforce/label/c.UserSync_Reason_HeldMember';
import HeldNumber from '@salesforce/label/c.UserSync_Reason_HeldNumber';
import HeldRecordChanged from '@salesforce/label/c.UserSync_Reason_HeldRecordChanged';
import HeldRoleGone from '@salesforce/label/c.UserSync_Reason_HeldRoleGone';
import HeldRoleUnknown from '@salesforce/label/c.UserSync_Reason_HeldRoleUnknown';
import HeldRolesNotRead from '@salesforce/label/c.UserSync_Reason_HeldRolesNotRead';
import HeldShare from '@salesforce/label/c.UserSync_Reason_HeldShare';
import Inactive from '@salesforce/label/c.UserSync_Reason_Inactive';
import InactiveNoRecord from '@salesforce/label/c.UserSync_Reason_InactiveNoRecord';
import LinkedByAdmin from '@salesforce/label/c.UserSync_Reason_LinkedByAdmin';
import LinkedThere from '@salesforce/label/c.UserSync_Reason_LinkedThere';
import Matches from '@salesforce/label/c.UserSync_Reason_Matches';
import NotAssigned from '@salesforce/label/c.UserSync_Reason_NotAssigned';
import NotAssignedHere from '@salesforce/label/c.UserSync_Reason_NotAssignedHere';
import NotInternal from '@salesforce/label/c.UserSync_Reason_NotInternal';
import NotRead from '@salesforce/label/c.UserSync_Reason_NotRead';
import NotTransferred from '@salesforce/label/c.UserSync_Reason_NotTransferred';
import Noticed from '@salesforce/label/c.UserSync_Reason_Noticed';
import Paused from '@salesforce/label/c.UserSync_Reason_Paused';
import Quarantined from '@salesforce/label/c.UserSync_Reason_Quarantined';
import RefusedThere from '@salesforce/label/c.UserSync_Reason_RefusedThere';
import RetryBusy from '@salesforce/label/c.UserSync_Reason_RetryBusy';
import RetryError from '@salesforce/label/c.UserSync_Reason_RetryError';
import RetryUnknown from '@salesforce/label/c.UserSync_Reason_RetryUnknown';
import RoleDefault from '@salesforce/label/c.UserSync_Reason_RoleDefault';
import RoleMapped from '@salesforce/label/c.UserSync_Reason_RoleMapped';
import SameEmailKept from '@salesforce/label/c.UserSync_Reason_SameEmailKept';
import SameEmailOlder from '@salesforce/label/c.UserSync_Reason_SameEmailOlder';
import TooLong from '@salesforce/label/c.UserSync_Reason_TooLong';
import UnknownValue from '@salesforce/label/c.UserSync_Reason_UnknownValue';
import UsernameHeldBin from '@salesforce/label/c.UserSync_Reason_UsernameHeldBin';
import UsernameHeldElsewhere from '@salesforce/label/c.UserSync_Reason_UsernameHeldElsewhere';
import UsernameHeldLive from '@salesforce/label/c.UserSync_Reason_UsernameHeldLive';
import UsernameIsEmail from '@salesforce/label/c.UserSync_Reason_UsernameIsEmail';
import WaitAddress from '@salesforce/label/c.UserSync_Reason_WaitAddress';
import WaitAddressHeld from '@salesforce/label/c.UserSync_Reason_WaitAddressHeld';
import WatchDiffers from '@salesforce/label/c.UserSync_Reason_WatchDiffers';
import WatchExtra from '@salesforce/label/c.UserSync_Reason_WatchExtra';
import WatchMissing from '@salesforce/label/c.UserSync_Reason_WatchMissing';
import WatchUnmapped from '@salesforce/label/c.UserSync_Reason_WatchUnmapped';
import WatchUnseen from '@salesforce/label/c.UserSync_Reason_WatchUnseen';
/** Why, and what to do, by code. */
export const reasonLabels = {
    ActiveAgain,
    Adopted,
    Assigned,
    AssignedAgain,
    DriftField,
    DriftRecycled,
    DriftUnmapped,
    EmailHeldBin,
    EmailHeldElsewhere,
    EmailHeldLive,
    FieldsChanged,
    HeldGroupGone,
    HeldLastAdmin,
    HeldMember,
    HeldNumber,
    HeldRecordChanged,
    HeldRoleGone,
    HeldRoleUnknown,
    HeldRolesNotRead,
    HeldShare,
    Inactive,
    InactiveNoRecord,
    LinkedByAdmin,
    LinkedThere,
    Matches,
    NotAssigned,
    NotAssignedHere,
    NotInternal,
    NotRead,
    NotTransferred,
    Noticed,
    Paused,
    Quarantined,
    RefusedThere,
    RetryBusy,
    RetryError,
    RetryUnknown,
    RoleDefault,
    RoleMapped,
    SameEmailKept,
    SameEmailOlder,
    TooLong,
    UnknownValue,
    UsernameHeldBin,
    UsernameHeldElsewhere,
    UsernameHeldLive,
    UsernameIsEmail,
    WaitAddress,
    WaitAddressHeld,
    WatchDiffers,
    WatchExtra,
    WatchMissing,
    WatchUnmapped,
    WatchUnseen
};
