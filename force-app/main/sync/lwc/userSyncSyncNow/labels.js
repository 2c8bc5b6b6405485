import asked from '@salesforce/label/c.UserSync_Why_Asked';
import checkNow from '@salesforce/label/c.UserSync_Why_CheckNow';
import done from '@salesforce/label/c.UserSync_Why_Done';
import steps from '@salesforce/label/c.UserSync_Why_Steps';
import syncNow from '@salesforce/label/c.UserSync_Why_SyncNow';
export const labels = { asked, checkNow, done, steps, syncNow };
