import defaultRole from '@salesforce/label/c.UserSync_RolePicker_DefaultRole';
export const labels = { defaultRole };
