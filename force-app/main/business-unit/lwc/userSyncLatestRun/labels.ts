import none from '@salesforce/label/c.UserSync_LatestRun_None';
import open from '@salesforce/label/c.UserSync_LatestRun_Open';
import title from '@salesforce/label/c.UserSync_LatestRun_Title';

export const labels = { none, open, title };
