import approveHeading from '@salesforce/label/c.UserSync_Activity_ApproveHeading';
import approveText from '@salesforce/label/c.UserSync_Activity_ApproveText';
import approved from '@salesforce/label/c.UserSync_Activity_Approved';
import heading from '@salesforce/label/c.UserSync_Activity_Heading';
import hideIdle from '@salesforce/label/c.UserSync_Activity_HideIdle';
import noRun from '@salesforce/label/c.UserSync_Activity_NoRun';
import noRunShown from '@salesforce/label/c.UserSync_Activity_NoRunShown';
import older from '@salesforce/label/c.UserSync_Activity_Older';
import runsTitle from '@salesforce/label/c.UserSync_Activity_RunsTitle';
import what from '@salesforce/label/c.UserSync_Activity_What';
import withdraw from '@salesforce/label/c.UserSync_Activity_Withdraw';
import withdrawn from '@salesforce/label/c.UserSync_Activity_Withdrawn';
export const labels = {
    approveHeading,
    approveText,
    approved,
    heading,
    hideIdle,
    noRun,
    noRunShown,
    older,
    runsTitle,
    what,
    withdraw,
    withdrawn
};
