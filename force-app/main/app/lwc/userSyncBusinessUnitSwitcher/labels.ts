import choose from '@salesforce/label/c.UserSync_Switcher_Choose';
import label from '@salesforce/label/c.UserSync_Switcher_Label';

export const labels = { choose, label };
