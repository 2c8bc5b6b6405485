import changed from '@salesforce/label/c.UserSync_Transfer_Changed';
import heading from '@salesforce/label/c.UserSync_Transfer_Heading';
import watch from '@salesforce/label/c.UserSync_Transfer_Watch';

export const labels = { changed, heading, watch };
