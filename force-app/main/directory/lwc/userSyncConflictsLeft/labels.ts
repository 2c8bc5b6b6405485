import leave from '@salesforce/label/c.UserSync_Usernames_LeaveConflicts';
import leaveText from '@salesforce/label/c.UserSync_Usernames_LeaveText';
import leftBy from '@salesforce/label/c.UserSync_Usernames_LeftBy';
import leftDone from '@salesforce/label/c.UserSync_Usernames_LeftDone';
import leftNew from '@salesforce/label/c.UserSync_Usernames_LeftNew';
import leftUndone from '@salesforce/label/c.UserSync_Usernames_LeftUndone';
import lookAgain from '@salesforce/label/c.UserSync_Usernames_LookAgain';

export const labels = { leave, leaveText, leftBy, leftDone, leftNew, leftUndone, lookAgain };
