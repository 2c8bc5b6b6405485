import hideIdle from '@salesforce/label/c.UserSync_Activity_HideIdle';
import noRun from '@salesforce/label/c.UserSync_Activity_NoRun';
import noRunShown from '@salesforce/label/c.UserSync_Activity_NoRunShown';
import older from '@salesforce/label/c.UserSync_Activity_Older';
import runsTitle from '@salesforce/label/c.UserSync_Activity_RunsTitle';
import what from '@salesforce/label/c.UserSync_Activity_What';

export const labels = { hideIdle, noRun, noRunShown, older, runsTitle, what };
