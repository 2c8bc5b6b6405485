import editAssignments from '@salesforce/label/c.UserSync_Map_EditAssignments';
import markReviewed from '@salesforce/label/c.UserSync_Map_MarkReviewed';
import markedReviewed from '@salesforce/label/c.UserSync_Map_MarkedReviewed';
import noMatch from '@salesforce/label/c.UserSync_Map_NoMatch';
import none from '@salesforce/label/c.UserSync_Map_None';
import oneRole from '@salesforce/label/c.UserSync_Map_OneRole';
import profilesReviewed from '@salesforce/label/c.UserSync_Setup_ProfilesReviewed';
import reviewed from '@salesforce/label/c.UserSync_Map_Reviewed';
import search from '@salesforce/label/c.UserSync_Common_Search';
import selectFirst from '@salesforce/label/c.UserSync_Map_SelectFirst';
import setRole from '@salesforce/label/c.UserSync_Map_SetRole';
import setRoleFor from '@salesforce/label/c.UserSync_Map_SetRoleFor';
import title from '@salesforce/label/c.UserSync_Map_Title';
import unused from '@salesforce/label/c.UserSync_Map_Unused';
export const labels = {
    editAssignments,
    markReviewed,
    markedReviewed,
    noMatch,
    none,
    oneRole,
    profilesReviewed,
    reviewed,
    search,
    selectFirst,
    setRole,
    setRoleFor,
    title,
    unused
};
