import title from '@salesforce/label/c.UserSync_BusinessUnit_UnresolvedTitle';

export const labels = { title };
