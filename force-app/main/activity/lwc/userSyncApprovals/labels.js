import approveHeading from '@salesforce/label/c.UserSync_Activity_ApproveHeading';
import approveText from '@salesforce/label/c.UserSync_Activity_ApproveText';
import approved from '@salesforce/label/c.UserSync_Activity_Approved';
import withdraw from '@salesforce/label/c.UserSync_Activity_Withdraw';
import withdrawn from '@salesforce/label/c.UserSync_Activity_Withdrawn';
import withdrawnTooLate from '@salesforce/label/c.UserSync_Activity_WithdrawnTooLate';
import approve from '@salesforce/label/c.UserSync_Approvals_Approve';
import assign from '@salesforce/label/c.UserSync_Approvals_Assign';
import name from '@salesforce/label/c.UserSync_Approvals_Name';
import role from '@salesforce/label/c.UserSync_Approvals_Role';
import selectNone from '@salesforce/label/c.UserSync_Approvals_SelectNone';
import title from '@salesforce/label/c.UserSync_Approvals_Title';
import why from '@salesforce/label/c.UserSync_Approvals_Why';
export const labels = {
    approve,
    approveHeading,
    approveText,
    approved,
    assign,
    name,
    role,
    selectNone,
    title,
    why,
    withdraw,
    withdrawn,
    withdrawnTooLate
};
