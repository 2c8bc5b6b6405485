import close from '@salesforce/label/c.UserSync_Common_Close';
export const labels = { close };
