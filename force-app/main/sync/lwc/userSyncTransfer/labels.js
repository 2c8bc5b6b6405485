import changed from '@salesforce/label/c.UserSync_Transfer_Changed';
import heading from '@salesforce/label/c.UserSync_Transfer_Heading';
import showChanged from '@salesforce/label/c.UserSync_Transfer_ShowChanged';
import watch from '@salesforce/label/c.UserSync_Transfer_Watch';
export const labels = { changed, heading, showChanged, watch };
