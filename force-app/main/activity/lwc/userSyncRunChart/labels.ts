import binned from '@salesforce/label/c.UserSync_RunChart_Binned';
import changed from '@salesforce/label/c.UserSync_RunChart_Changed';
import failed from '@salesforce/label/c.UserSync_RunChart_Failed';
import hint from '@salesforce/label/c.UserSync_RunChart_Hint';
import label from '@salesforce/label/c.UserSync_RunChart_Label';
import legend from '@salesforce/label/c.UserSync_RunChart_Legend';
import made from '@salesforce/label/c.UserSync_RunChart_Made';
import passed from '@salesforce/label/c.UserSync_RunChart_Passed';
import stopped from '@salesforce/label/c.UserSync_RunChart_Stopped';

export const labels = { binned, changed, failed, hint, label, legend, made, passed, stopped };
