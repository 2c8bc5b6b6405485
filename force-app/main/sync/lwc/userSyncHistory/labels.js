import change from '@salesforce/label/c.UserSync_Why_Change';
import empty from '@salesforce/label/c.UserSync_Why_Empty';
import history from '@salesforce/label/c.UserSync_Why_History';
import noHistory from '@salesforce/label/c.UserSync_Why_NoHistory';
export const labels = { change, empty, history, noHistory };
