import checkNow from '@salesforce/label/c.UserSync_Common_CheckNow';
import discard from '@salesforce/label/c.UserSync_Common_Discard';
import draftBack from '@salesforce/label/c.UserSync_Common_DraftBack';
import keep from '@salesforce/label/c.UserSync_Common_Keep';
import lostPermission from '@salesforce/label/c.UserSync_Common_LostPermission';
import search from '@salesforce/label/c.UserSync_Common_Search';
import unknown from '@salesforce/label/c.UserSync_Common_Unknown';
import apply from '@salesforce/label/c.UserSync_Map_Apply';
import cancel from '@salesforce/label/c.UserSync_Map_Cancel';
import changed from '@salesforce/label/c.UserSync_Map_Changed';
import changedCount from '@salesforce/label/c.UserSync_Map_ChangedCount';
import editAssignments from '@salesforce/label/c.UserSync_Map_EditAssignments';
import fullControl from '@salesforce/label/c.UserSync_Map_FullControl';
import heading from '@salesforce/label/c.UserSync_Map_Heading';
import keepTheirs from '@salesforce/label/c.UserSync_Map_KeepTheirs';
import kindsSaved from '@salesforce/label/c.UserSync_Map_KindsSaved';
import markReviewed from '@salesforce/label/c.UserSync_Map_MarkReviewed';
import markedReviewed from '@salesforce/label/c.UserSync_Map_MarkedReviewed';
import noMatch from '@salesforce/label/c.UserSync_Map_NoMatch';
import none from '@salesforce/label/c.UserSync_Map_None';
import notReviewed from '@salesforce/label/c.UserSync_Map_NotReviewed';
import oneRole from '@salesforce/label/c.UserSync_Map_OneRole';
import readAgain from '@salesforce/label/c.UserSync_Map_ReadAgain';
import reading from '@salesforce/label/c.UserSync_Map_Reading';
import reviewed from '@salesforce/label/c.UserSync_Map_Reviewed';
import rolesNeverRead from '@salesforce/label/c.UserSync_Map_RolesNeverRead';
import rolesRead from '@salesforce/label/c.UserSync_Map_RolesRead';
import saved from '@salesforce/label/c.UserSync_Map_Saved';
import selectFirst from '@salesforce/label/c.UserSync_Map_SelectFirst';
import setRole from '@salesforce/label/c.UserSync_Map_SetRole';
import setRoleFor from '@salesforce/label/c.UserSync_Map_SetRoleFor';
import theirChange from '@salesforce/label/c.UserSync_Map_TheirChange';
import title from '@salesforce/label/c.UserSync_Map_Title';
import undone from '@salesforce/label/c.UserSync_Map_Undone';
import unused from '@salesforce/label/c.UserSync_Map_Unused';
import useMine from '@salesforce/label/c.UserSync_Map_UseMine';
import what from '@salesforce/label/c.UserSync_Map_What';
export const labels = {
    apply,
    cancel,
    changed,
    changedCount,
    checkNow,
    discard,
    draftBack,
    editAssignments,
    fullControl,
    heading,
    keep,
    keepTheirs,
    kindsSaved,
    lostPermission,
    markReviewed,
    markedReviewed,
    noMatch,
    none,
    notReviewed,
    oneRole,
    readAgain,
    reading,
    reviewed,
    rolesNeverRead,
    rolesRead,
    saved,
    search,
    selectFirst,
    setRole,
    setRoleFor,
    theirChange,
    title,
    undone,
    unknown,
    unused,
    useMine,
    what
};
