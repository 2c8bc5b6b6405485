import caption from '@salesforce/label/c.UserSync_Compare_Caption';
import differs from '@salesforce/label/c.UserSync_Compare_Differs';
import field from '@salesforce/label/c.UserSync_Compare_Field';
import salesforce from '@salesforce/label/c.UserSync_Compare_Salesforce';
import seen from '@salesforce/label/c.UserSync_Compare_Seen';
import sent from '@salesforce/label/c.UserSync_Compare_Sent';

export const labels = { caption, differs, field, salesforce, seen, sent };
