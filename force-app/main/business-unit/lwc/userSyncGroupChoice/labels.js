import groupMarketing from '@salesforce/label/c.UserSync_SetUp_GroupMarketing';
import groupMissing from '@salesforce/label/c.UserSync_SetUp_GroupMissing';
import groupSales from '@salesforce/label/c.UserSync_SetUp_GroupSales';
import groups from '@salesforce/label/c.UserSync_SetUp_Groups';
import groupsExisting from '@salesforce/label/c.UserSync_SetUp_GroupsExisting';
import groupsNew from '@salesforce/label/c.UserSync_SetUp_GroupsNew';
export const labels = { groupMarketing, groupMissing, groupSales, groups, groupsExisting, groupsNew };
