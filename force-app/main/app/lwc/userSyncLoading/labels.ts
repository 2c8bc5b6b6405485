import loading from '@salesforce/label/c.UserSync_Common_Loading';
import slow from '@salesforce/label/c.UserSync_Common_Slow';
import tryAgain from '@salesforce/label/c.UserSync_Common_TryAgain';

export const labels = { loading, slow, tryAgain };
