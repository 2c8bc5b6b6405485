import error from '@salesforce/label/c.UserSync_Notice_Error';
import info from '@salesforce/label/c.UserSync_Notice_Info';
import success from '@salesforce/label/c.UserSync_Notice_Success';
import warning from '@salesforce/label/c.UserSync_Notice_Warning';

export const labels = { error, info, success, warning };
