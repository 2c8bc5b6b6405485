import tryAgain from '@salesforce/label/c.UserSync_Common_TryAgain';
import stale from '@salesforce/label/c.UserSync_Page_Stale';
import what from '@salesforce/label/c.UserSync_Page_What';
export const labels = { stale, tryAgain, what };
