import open from '@salesforce/label/c.UserSync_Setup_Open';
import progress from '@salesforce/label/c.UserSync_Setup_Progress';
import title from '@salesforce/label/c.UserSync_Setup_StepsTitle';
export const labels = { open, progress, title };
