import what from '@salesforce/label/c.UserSync_Page_What';
export const labels = { what };
