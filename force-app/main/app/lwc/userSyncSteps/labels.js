import done from '@salesforce/label/c.UserSync_Steps_Done';
import failed from '@salesforce/label/c.UserSync_Steps_Failed';
import open from '@salesforce/label/c.UserSync_Steps_Open';
import running from '@salesforce/label/c.UserSync_Steps_Running';
export const labels = { done, failed, open, running };
