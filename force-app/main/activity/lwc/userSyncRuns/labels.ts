import hideIdle from '@salesforce/label/c.UserSync_Activity_HideIdle';
import kept from '@salesforce/label/c.UserSync_Activity_Kept';
import noRun from '@salesforce/label/c.UserSync_Activity_NoRun';
import noRunNext from '@salesforce/label/c.UserSync_Activity_NoRunNext';
import noRunShown from '@salesforce/label/c.UserSync_Activity_NoRunShown';
import older from '@salesforce/label/c.UserSync_Activity_Older';
import runsTitle from '@salesforce/label/c.UserSync_Activity_RunsTitle';
import showEdits from '@salesforce/label/c.UserSync_Activity_ShowEdits';
import what from '@salesforce/label/c.UserSync_Activity_What';

export const labels = { hideIdle, kept, noRun, noRunNext, noRunShown, older, runsTitle, showEdits, what };
