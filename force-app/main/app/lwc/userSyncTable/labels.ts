import next from '@salesforce/label/c.UserSync_Common_Next';
import previous from '@salesforce/label/c.UserSync_Common_Previous';
import rows from '@salesforce/label/c.UserSync_Common_Rows';
import actions from '@salesforce/label/c.UserSync_Table_Actions';
import selectAll from '@salesforce/label/c.UserSync_Table_SelectAll';
import selectRow from '@salesforce/label/c.UserSync_Table_SelectRow';

export const labels = { actions, next, previous, rows, selectAll, selectRow };
