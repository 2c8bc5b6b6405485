import group from '@salesforce/label/c.UserSync_Users_Group';
import groupAll from '@salesforce/label/c.UserSync_Users_GroupAll';
import marketing from '@salesforce/label/c.UserSync_Users_Marketing';
import role from '@salesforce/label/c.UserSync_Users_Role';
import roleAll from '@salesforce/label/c.UserSync_Users_RoleAll';
import sales from '@salesforce/label/c.UserSync_Users_Sales';
import search from '@salesforce/label/c.UserSync_Users_Search';
export const labels = { group, groupAll, marketing, role, roleAll, sales, search };
