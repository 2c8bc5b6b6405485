import limits from '@salesforce/label/c.UserSync_Transfer_Limits';
import releaseEnds from '@salesforce/label/c.UserSync_Transfer_ReleaseEnds';
import safeTitle from '@salesforce/label/c.UserSync_Transfer_SafeTitle';
import untouched from '@salesforce/label/c.UserSync_Transfer_Untouched';
import untouchedUnknown from '@salesforce/label/c.UserSync_Transfer_UntouchedUnknown';
export const labels = { limits, releaseEnds, safeTitle, untouched, untouchedUnknown };
