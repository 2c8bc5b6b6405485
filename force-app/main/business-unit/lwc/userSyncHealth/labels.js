import bad from '@salesforce/label/c.UserSync_Health_Bad';
import ok from '@salesforce/label/c.UserSync_Health_Ok';
import title from '@salesforce/label/c.UserSync_Health_Title';
export const labels = { bad, ok, title };
