import asked from '@salesforce/label/c.UserSync_Why_Asked';
import change from '@salesforce/label/c.UserSync_Why_Change';
import checkNow from '@salesforce/label/c.UserSync_Why_CheckNow';
import close from '@salesforce/label/c.UserSync_Why_Close';
import copied from '@salesforce/label/c.UserSync_Why_Copied';
import copyId from '@salesforce/label/c.UserSync_Why_CopyId';
import copyLink from '@salesforce/label/c.UserSync_Why_CopyLink';
import done from '@salesforce/label/c.UserSync_Why_Done';
import editAssignments from '@salesforce/label/c.UserSync_Why_EditAssignments';
import empty from '@salesforce/label/c.UserSync_Why_Empty';
import history from '@salesforce/label/c.UserSync_Why_History';
import noHistory from '@salesforce/label/c.UserSync_Why_NoHistory';
import notIn from '@salesforce/label/c.UserSync_Why_NotIn';
import openUser from '@salesforce/label/c.UserSync_Why_OpenUser';
import record from '@salesforce/label/c.UserSync_Why_Record';
import recordBin from '@salesforce/label/c.UserSync_Why_RecordBin';
import recordNone from '@salesforce/label/c.UserSync_Why_RecordNone';
import role from '@salesforce/label/c.UserSync_Why_Role';
import steps from '@salesforce/label/c.UserSync_Why_Steps';
import syncNow from '@salesforce/label/c.UserSync_Why_SyncNow';
import values from '@salesforce/label/c.UserSync_Why_Values';
import what from '@salesforce/label/c.UserSync_Why_What';
import whyIn from '@salesforce/label/c.UserSync_Why_WhyIn';
import whyRole from '@salesforce/label/c.UserSync_Why_WhyRole';
export const labels = {
    asked,
    change,
    checkNow,
    close,
    copied,
    copyId,
    copyLink,
    done,
    editAssignments,
    empty,
    history,
    noHistory,
    notIn,
    openUser,
    record,
    recordBin,
    recordNone,
    role,
    steps,
    syncNow,
    values,
    what,
    whyIn,
    whyRole
};
