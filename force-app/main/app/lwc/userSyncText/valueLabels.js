import HiddenUser from '@salesforce/label/c.UserSync_Value_HiddenUser';
import Marketing from '@salesforce/label/c.UserSync_Value_Marketing';
import Never from '@salesforce/label/c.UserSync_Value_Never';
import Nobody from '@salesforce/label/c.UserSync_Value_Nobody';
import Sales from '@salesforce/label/c.UserSync_Value_Sales';
import UserSync_Assign from '@salesforce/label/c.UserSync_Value_UserSync_Assign';
import UserSync_MapAndTransfer from '@salesforce/label/c.UserSync_Value_UserSync_MapAndTransfer';
import UserSync_Read from '@salesforce/label/c.UserSync_Value_UserSync_Read';
/** Names of codes that stand inside of sentences, such as kinds of users or groups. */
export const valueLabels = {
  HiddenUser,
  Marketing,
  Never,
  Nobody,
  Sales,
  UserSync_Assign,
  UserSync_MapAndTransfer,
  UserSync_Read
};
