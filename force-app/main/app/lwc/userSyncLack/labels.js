import ask from '@salesforce/label/c.UserSync_Page_Ask';
import askText from '@salesforce/label/c.UserSync_Page_AskText';
import readOnly from '@salesforce/label/c.UserSync_Page_ReadOnly';
export const labels = { ask, askText, readOnly };
