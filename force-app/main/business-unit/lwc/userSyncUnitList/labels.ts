import title from '@salesforce/label/c.UserSync_UnitList_Title';

export const labels = { title };
