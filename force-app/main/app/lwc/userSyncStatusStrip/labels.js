import label from '@salesforce/label/c.UserSync_StatusStrip_Label';
export const labels = { label };
