import progress from '@salesforce/label/c.UserSync_RunProgress_Progress';
export const labels = { progress };
