import choose from '@salesforce/label/c.UserSync_Page_Choose';
import noAccess from '@salesforce/label/c.UserSync_Page_NoAccess';
import none from '@salesforce/label/c.UserSync_Page_None';
import noneFor from '@salesforce/label/c.UserSync_Page_NoneFor';
import setUp from '@salesforce/label/c.UserSync_Page_SetUp';
export const labels = { choose, noAccess, none, noneFor, setUp };
