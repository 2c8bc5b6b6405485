import AlreadyTransferred from '@salesforce/label/c.UserSync_Error_AlreadyTransferred';
import BadAccountEngagementId from '@salesforce/label/c.UserSync_Error_BadAccountEngagementId';
import BadCreatingAdmin from '@salesforce/label/c.UserSync_Error_BadCreatingAdmin';
import BadCredentialName from '@salesforce/label/c.UserSync_Error_BadCredentialName';
import BadGroups from '@salesforce/label/c.UserSync_Error_BadGroups';
import BadMember from '@salesforce/label/c.UserSync_Error_BadMember';
import BadMode from '@salesforce/label/c.UserSync_Error_BadMode';
import BadSetting from '@salesforce/label/c.UserSync_Error_BadSetting';
import BadStatedStatus from '@salesforce/label/c.UserSync_Error_BadStatedStatus';
import BusinessUnitExists from '@salesforce/label/c.UserSync_Error_BusinessUnitExists';
import Busy from '@salesforce/label/c.UserSync_Error_Busy';
import ConditionNotMet from '@salesforce/label/c.UserSync_Error_ConditionNotMet';
import ConnectionLost from '@salesforce/label/c.UserSync_Error_ConnectionLost';
import NameDiffers from '@salesforce/label/c.UserSync_Error_NameDiffers';
import NameMissing from '@salesforce/label/c.UserSync_Error_NameMissing';
import NameTooLong from '@salesforce/label/c.UserSync_Error_NameTooLong';
import NoManageUsers from '@salesforce/label/c.UserSync_Error_NoManageUsers';
import NoPermission from '@salesforce/label/c.UserSync_Error_NoPermission';
import NotAdminHere from '@salesforce/label/c.UserSync_Error_NotAdminHere';
import NotFound from '@salesforce/label/c.UserSync_Error_NotFound';
import NotTransferred from '@salesforce/label/c.UserSync_Error_NotTransferred';
import NothingToApprove from '@salesforce/label/c.UserSync_Error_NothingToApprove';
import NumberDiffers from '@salesforce/label/c.UserSync_Error_NumberDiffers';
import PlanChanged from '@salesforce/label/c.UserSync_Error_PlanChanged';
import ProfileGone from '@salesforce/label/c.UserSync_Error_ProfileGone';
import RefusedBySalesforce from '@salesforce/label/c.UserSync_Error_RefusedBySalesforce';
import RoleGone from '@salesforce/label/c.UserSync_Error_RoleGone';
import RolesNotRead from '@salesforce/label/c.UserSync_Error_RolesNotRead';
import TooMany from '@salesforce/label/c.UserSync_Error_TooMany';
import TooManyChanges from '@salesforce/label/c.UserSync_Error_TooManyChanges';
import TooManyGroups from '@salesforce/label/c.UserSync_Error_TooManyGroups';
import Unexpected from '@salesforce/label/c.UserSync_Error_Unexpected';
import Watch from '@salesforce/label/c.UserSync_Error_Watch';
import WatchingNeedsNoTransfer from '@salesforce/label/c.UserSync_Error_WatchingNeedsNoTransfer';
/** What the server refuses, by code. */
export const errorLabels = {
    AlreadyTransferred,
    BadAccountEngagementId,
    BadCreatingAdmin,
    BadCredentialName,
    BadGroups,
    BadMember,
    BadMode,
    BadSetting,
    BadStatedStatus,
    BusinessUnitExists,
    Busy,
    ConditionNotMet,
    ConnectionLost,
    NameDiffers,
    NameMissing,
    NameTooLong,
    NoManageUsers,
    NoPermission,
    NotAdminHere,
    NotFound,
    NotTransferred,
    NothingToApprove,
    NumberDiffers,
    PlanChanged,
    ProfileGone,
    RefusedBySalesforce,
    RoleGone,
    RolesNotRead,
    TooMany,
    TooManyChanges,
    TooManyGroups,
    Unexpected,
    Watch,
    WatchingNeedsNoTransfer
};
