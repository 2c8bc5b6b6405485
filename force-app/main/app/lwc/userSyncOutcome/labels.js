import drift from '@salesforce/label/c.UserSync_Outcome_Drift';
export const labels = { drift };
