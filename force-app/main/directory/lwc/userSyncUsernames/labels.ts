import heading from '@salesforce/label/c.UserSync_Usernames_Heading';
import notRead from '@salesforce/label/c.UserSync_Usernames_NotRead';
import oneUser from '@salesforce/label/c.UserSync_Usernames_OneUser';
import read from '@salesforce/label/c.UserSync_Usernames_Read';
import selectNone from '@salesforce/label/c.UserSync_Usernames_SelectNone';
import selected from '@salesforce/label/c.UserSync_Usernames_Selected';
import showAllConflicts from '@salesforce/label/c.UserSync_Usernames_ShowAllConflicts';
import watchText from '@salesforce/label/c.UserSync_Usernames_WatchText';

export const labels = { heading, notRead, oneUser, read, selectNone, selected, showAllConflicts, watchText };
