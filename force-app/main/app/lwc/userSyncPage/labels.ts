import ask from '@salesforce/label/c.UserSync_Page_Ask';
import askText from '@salesforce/label/c.UserSync_Page_AskText';
import choose from '@salesforce/label/c.UserSync_Page_Choose';
import noAccess from '@salesforce/label/c.UserSync_Page_NoAccess';
import noRead from '@salesforce/label/c.UserSync_Page_NoRead';
import none from '@salesforce/label/c.UserSync_Page_None';
import noneFor from '@salesforce/label/c.UserSync_Page_NoneFor';
import readOnly from '@salesforce/label/c.UserSync_Page_ReadOnly';
import setUp from '@salesforce/label/c.UserSync_Page_SetUp';
import takeOver from '@salesforce/label/c.UserSync_Page_TakeOver';
import what from '@salesforce/label/c.UserSync_Page_What';

export const labels = { ask, askText, choose, noAccess, noRead, none, noneFor, readOnly, setUp, takeOver, what };
