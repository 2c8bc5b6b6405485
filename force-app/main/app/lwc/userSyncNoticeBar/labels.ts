import checkNow from '@salesforce/label/c.UserSync_Common_CheckNow';
import failed from '@salesforce/label/c.UserSync_Common_Failed';
import lostPermission from '@salesforce/label/c.UserSync_Common_LostPermission';
import unknown from '@salesforce/label/c.UserSync_Common_Unknown';
import unknownAction from '@salesforce/label/c.UserSync_Common_UnknownAction';

export const labels = { checkNow, failed, lostPermission, unknown, unknownAction };
