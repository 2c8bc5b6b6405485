import cause from '@salesforce/label/c.UserSync_StatusStrip_Cause';
import label from '@salesforce/label/c.UserSync_StatusStrip_Label';
import released from '@salesforce/label/c.UserSync_StatusStrip_Released';

export const labels = { cause, label, released };
