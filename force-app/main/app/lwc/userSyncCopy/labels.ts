import copied from '@salesforce/label/c.UserSync_Common_Copied';

export const labels = { copied };
