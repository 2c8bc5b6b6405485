import approve from '@salesforce/label/c.UserSync_Approvals_Approve';
import assign from '@salesforce/label/c.UserSync_Approvals_Assign';
import name from '@salesforce/label/c.UserSync_Approvals_Name';
import reason from '@salesforce/label/c.UserSync_Approvals_Reason';
import role from '@salesforce/label/c.UserSync_Approvals_Role';
import selectNone from '@salesforce/label/c.UserSync_Approvals_SelectNone';
import title from '@salesforce/label/c.UserSync_Approvals_Title';
import why from '@salesforce/label/c.UserSync_Approvals_Why';
export const labels = { approve, assign, name, reason, role, selectNone, title, why };
