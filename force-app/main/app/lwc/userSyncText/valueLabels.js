import CsnOnly from '@salesforce/label/c.UserSync_Value_CsnOnly';
import Direct from '@salesforce/label/c.UserSync_Value_Direct';
import HiddenUser from '@salesforce/label/c.UserSync_Value_HiddenUser';
import Marketing from '@salesforce/label/c.UserSync_Value_Marketing';
import Never from '@salesforce/label/c.UserSync_Value_Never';
import Nobody from '@salesforce/label/c.UserSync_Value_Nobody';
import Sales from '@salesforce/label/c.UserSync_Value_Sales';
import Standard from '@salesforce/label/c.UserSync_Value_Standard';
import UserSync_Assign from '@salesforce/label/c.UserSync_Value_UserSync_Assign';
import UserSync_MapAndTransfer from '@salesforce/label/c.UserSync_Value_UserSync_MapAndTransfer';
import UserSync_Read from '@salesforce/label/c.UserSync_Value_UserSync_Read';
import WayEveryone from '@salesforce/label/c.UserSync_Value_WayEveryone';
import WayRole from '@salesforce/label/c.UserSync_Value_WayRole';
import WayRoleAndSubordinates from '@salesforce/label/c.UserSync_Value_WayRoleAndSubordinates';
/** Names of codes that stand inside of sentences, such as kinds of users or groups. */
export const valueLabels = {
    CsnOnly,
    Direct,
    HiddenUser,
    Marketing,
    Never,
    Nobody,
    Sales,
    Standard,
    UserSync_Assign,
    UserSync_MapAndTransfer,
    UserSync_Read,
    WayEveryone,
    WayRole,
    WayRoleAndSubordinates
};
