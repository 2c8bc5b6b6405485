import counted from '@salesforce/label/c.UserSync_Common_Counted';
import search from '@salesforce/label/c.UserSync_Common_Search';
import linkSelected from '@salesforce/label/c.UserSync_Usernames_LinkSelected';
import never from '@salesforce/label/c.UserSync_Usernames_Never';
import selectSame from '@salesforce/label/c.UserSync_Usernames_SelectSame';
import show from '@salesforce/label/c.UserSync_Usernames_Show';
import showConflicts from '@salesforce/label/c.UserSync_Usernames_ShowConflicts';
import showLinked from '@salesforce/label/c.UserSync_Usernames_ShowLinked';
import showLinkedNotSent from '@salesforce/label/c.UserSync_Usernames_ShowLinkedNotSent';
import showNotMapped from '@salesforce/label/c.UserSync_Usernames_ShowNotMapped';
export const labels = {
    counted,
    linkSelected,
    never,
    search,
    selectSame,
    show,
    showConflicts,
    showLinked,
    showLinkedNotSent,
    showNotMapped
};
