import copied from '@salesforce/label/c.UserSync_Common_Copied';
import copyDetails from '@salesforce/label/c.UserSync_Common_CopyDetails';
import tryAgain from '@salesforce/label/c.UserSync_Common_TryAgain';
import details from '@salesforce/label/c.UserSync_ErrorPanel_Details';
import giver from '@salesforce/label/c.UserSync_ErrorPanel_Giver';
import title from '@salesforce/label/c.UserSync_ErrorPanel_Title';
export const labels = { copied, copyDetails, details, giver, title, tryAgain };
