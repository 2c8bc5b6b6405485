import all from '@salesforce/label/c.UserSync_RunLines_All';
import by from '@salesforce/label/c.UserSync_RunLines_By';
import change from '@salesforce/label/c.UserSync_RunLines_Change';
import changes from '@salesforce/label/c.UserSync_RunLines_Changes';
import count from '@salesforce/label/c.UserSync_RunLines_Count';
import empty from '@salesforce/label/c.UserSync_RunLines_Empty';
import kept from '@salesforce/label/c.UserSync_RunLines_Kept';
import name from '@salesforce/label/c.UserSync_RunLines_Name';
import none from '@salesforce/label/c.UserSync_RunLines_None';
import outcome from '@salesforce/label/c.UserSync_RunLines_Outcome';
import reason from '@salesforce/label/c.UserSync_RunLines_Reason';
import reasons from '@salesforce/label/c.UserSync_RunLines_Reasons';
import time from '@salesforce/label/c.UserSync_RunLines_Time';
import title from '@salesforce/label/c.UserSync_RunLines_Title';
import username from '@salesforce/label/c.UserSync_RunLines_Username';
import what from '@salesforce/label/c.UserSync_RunLines_What';
export const labels = {
    all,
    by,
    change,
    changes,
    count,
    empty,
    kept,
    name,
    none,
    outcome,
    reason,
    reasons,
    time,
    title,
    username,
    what
};
