import ended from '@salesforce/label/c.UserSync_RunProgress_Ended';
import progress from '@salesforce/label/c.UserSync_RunProgress_Progress';

export const labels = { ended, progress };
