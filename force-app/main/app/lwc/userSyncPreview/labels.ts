import after from '@salesforce/label/c.UserSync_Preview_After';
import lead from '@salesforce/label/c.UserSync_Preview_Lead';
import name from '@salesforce/label/c.UserSync_Preview_Name';
import names from '@salesforce/label/c.UserSync_Preview_Names';
import nobody from '@salesforce/label/c.UserSync_Preview_Nobody';
import none from '@salesforce/label/c.UserSync_Preview_None';
import now from '@salesforce/label/c.UserSync_Preview_Now';
import outcome from '@salesforce/label/c.UserSync_Preview_Outcome';
import reason from '@salesforce/label/c.UserSync_Preview_Reason';
import username from '@salesforce/label/c.UserSync_Preview_Username';
import what from '@salesforce/label/c.UserSync_Preview_What';

export const labels = { after, lead, name, names, nobody, none, now, outcome, reason, username, what };
