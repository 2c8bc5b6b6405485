import actions from '@salesforce/label/c.UserSync_Table_Actions';
import selectAll from '@salesforce/label/c.UserSync_Table_SelectAll';
import selectRow from '@salesforce/label/c.UserSync_Table_SelectRow';

export const labels = { actions, selectAll, selectRow };
