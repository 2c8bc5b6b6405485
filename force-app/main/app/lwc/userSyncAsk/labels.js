import copied from '@salesforce/label/c.UserSync_Ask_Copied';
import heading from '@salesforce/label/c.UserSync_Ask_Heading';
import hint from '@salesforce/label/c.UserSync_Ask_Hint';
import message from '@salesforce/label/c.UserSync_Ask_Message';
import close from '@salesforce/label/c.UserSync_Common_Close';
import copy from '@salesforce/label/c.UserSync_Common_Copy';
export const labels = { close, copied, copy, heading, hint, message };
