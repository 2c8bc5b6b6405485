import reload from '@salesforce/label/c.UserSync_Common_Reload';
export const labels = { reload };
