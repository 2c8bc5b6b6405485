import all from '@salesforce/label/c.UserSync_Counters_All';
import count from '@salesforce/label/c.UserSync_Counters_Count';
import label from '@salesforce/label/c.UserSync_Counters_Label';
export const labels = { all, count, label };
