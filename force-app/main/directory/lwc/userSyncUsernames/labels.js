import heading from '@salesforce/label/c.UserSync_Usernames_Heading';
import notRead from '@salesforce/label/c.UserSync_Usernames_NotRead';
import read from '@salesforce/label/c.UserSync_Usernames_Read';
import selectNone from '@salesforce/label/c.UserSync_Usernames_SelectNone';
import selected from '@salesforce/label/c.UserSync_Usernames_Selected';
import watchText from '@salesforce/label/c.UserSync_Usernames_WatchText';
export const labels = {
    heading,
    notRead,
    read,
    selectNone,
    selected,
    watchText
};
