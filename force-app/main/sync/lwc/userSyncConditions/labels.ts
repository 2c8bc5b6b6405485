import met from '@salesforce/label/c.UserSync_Conditions_Met';
import title from '@salesforce/label/c.UserSync_Conditions_Title';
import unmet from '@salesforce/label/c.UserSync_Conditions_Unmet';

export const labels = { met, title, unmet };
