import met from '@salesforce/label/c.UserSync_Transfer_Met';
import recycled from '@salesforce/label/c.UserSync_Transfer_Recycled';
import transfer from '@salesforce/label/c.UserSync_Transfer_Transfer';
import unmet from '@salesforce/label/c.UserSync_Transfer_Unmet';
export const labels = { met, recycled, transfer, unmet };
