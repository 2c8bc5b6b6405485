import next from '@salesforce/label/c.UserSync_Common_Next';
import previous from '@salesforce/label/c.UserSync_Common_Previous';
import rows from '@salesforce/label/c.UserSync_Common_Rows';

export const labels = { next, previous, rows };
